import type { Rule } from '../rule';

/** There is always something to choose between. */
export const singleChoice: Rule = {
  id: 'single-choice',
  severity: 'error',
  why: 'Where only one reply is offered there is nothing to practise, and the learner presses on without reading. It happens where conditions hide all replies but one in some states of the conversation.',
  good: 'moments: { kettle: { replies: [{ id: not-today, when: trust >= 4 }] } }',
  bad: 'moments: { kettle: { replies: [{ id: not-today, when: told-off }] } }',
  says: 'Unexpected states in which `kettle` offers a single reply, expected at least two in every state.',
  check: ({ xray }) =>
    (xray().exact?.single ?? []).map((id) => ({
      path: ['moments', id],
      message: `Unexpected states in which \`${id}\` offers a single reply, expected at least two in every state.`,
      hint: 'Give a second reply without `when`, or conditions that hold in turn.',
    })),
};
