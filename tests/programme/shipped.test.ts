import { describe, expect, test } from 'vitest';
import { advance, isOver, offered, type Session } from '../../src/engine';
import { BOTS } from '../../src/lint/bots';
import { daysLater, standingOf, taskOf, type Attempted, type Programme, type Step } from '../../src/programme';
import { shipped } from '../library';
import { best, played } from './attempts';
import { shippedProgrammes } from './programmes';

const START = '2026-05-04';

/** Everything that a programme asks for, done by somebody who plays in a given way. */
function doneBy(programme: Programme, play: (session: Session) => Session) {
  const attempts: Attempted[] = [];
  const marks: Record<string, string> = {};
  const day = ({ due = 0 }: Step): string => daysLater(START, due);
  for (const step of programme.steps) {
    const task = taskOf(step);
    if (task.kind !== 'meet') {
      marks[step.id] = day(step);
      continue;
    }
    const scenario = shipped.find(({ id }) => id === task.scenario);
    if (scenario === undefined) throw new Error(`There is no scenario \`${task.scenario}\`.`);
    const { mode, dial } = task;
    attempts.push(played(scenario, play, { id: step.id, day: day(step), mode, dial }));
  }
  return standingOf(programme, { start: START, today: daysLater(START, 40) }, attempts, marks);
}

function bot(choose: (typeof BOTS)[number]['choose']): (session: Session) => Session {
  return (session) => {
    let now = session;
    for (let turn = 0; turn < 200 && !isOver(now); turn++)
      now = advance(now, { type: 'reply.chosen', moment: now.at, reply: choose(now, offered(now)).id });
    return now;
  };
}

const words = (text: string): number => text.trim().split(/\s+/).length;

test('new staff and students have a programme', () => {
  expect(shippedProgrammes.map(({ id }) => id)).toEqual(['new-staff', 'placement-preparation']);
});

describe.each(shippedProgrammes.map((programme) => [programme.id, programme] as const))('%s', (_id, programme) => {
  test('is passed by whoever gives a best reply each time, in one conversation for each step', () => {
    const { passed, done, of, steps } = doneBy(programme, best);
    expect({ passed: passed !== undefined, done, late: steps.map(({ due }) => due?.late ?? 0) }).toEqual({
      passed: true,
      done: of,
      late: steps.map(() => 0),
    });
  });

  test.each(BOTS)('is not passed by a player who goes by one naive rule: $name', ({ choose }) => {
    expect(doneBy(programme, bot(choose)).passed).toBeUndefined();
  });

  test('has texts of 60 to 150 words to read, and a due day for each step', () => {
    const texts = programme.steps.flatMap(({ read }) => (read === undefined ? [] : [words(read)]));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter((count) => count < 60 || count > 150)).toEqual([]);
    expect(programme.steps.filter(({ due }) => due === undefined)).toEqual([]);
  });

  test('claims no competence', () => {
    expect(programme.certificate).not.toMatch(/competen|qualif|certif|licen|accredit/i);
  });
});
