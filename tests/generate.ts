import fc from 'fast-check';
import { MODES, MOVE_NAMES, PRINCIPLES, TEMPERAMENTS, type Branch, type Moment, type Reply, type Scenario } from '../src/scenario';

const FLAGS = ['red', 'green', 'blue'];
const rating = fc.integer({ min: -2, max: 2 });
const change = fc.integer({ min: -4, max: 4 });
const value = fc.integer({ min: 0, max: 20 });

const atom = (moments: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom('agitation', 'valence', 'trust', 'hope'), fc.constantFrom('>=', '<=', '>', '<', '='), value)
      .map((parts) => parts.join(' ')),
    fc.constantFrom(...FLAGS),
    fc.constantFrom('flooded', 'shut-down', 'workable'),
    fc.constantFrom(...moments).map((id) => `visited ${id}`),
    fc
      .tuple(fc.constantFrom(...moments), fc.constantFrom('>=', '<', '='), fc.integer({ min: 0, max: 4 }))
      .map(([id, is, times]) => `visits ${id} ${is} ${times}`),
  );

const condition = (moments: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: atom(moments) },
    { weight: 1, arbitrary: atom(moments).map((one) => `not ${one}`) },
    { weight: 1, arbitrary: fc.tuple(atom(moments), fc.constantFrom('and', 'or'), atom(moments)).map((parts) => parts.join(' ')) },
    { weight: 1, arbitrary: fc.tuple(atom(moments), atom(moments), atom(moments)).map(([a, b, c]) => `${a} and not (${b} or ${c})`) },
  );

interface Places {
  readonly moments: readonly string[];
  readonly gates: readonly string[];
  readonly endings: readonly string[];
}

const reply = (id: string, sure: boolean, { moments, gates, endings }: Places): fc.Arbitrary<Reply> =>
  fc
    .record({
      quality: fc.constantFrom('best', 'good', 'fair', 'poor', 'harmful'),
      rates: fc.record(Object.fromEntries(PRINCIPLES.map((principle) => [principle, rating]))),
      move: fc.constantFrom(...MOVE_NAMES),
      mode: fc.constantFrom(...MODES),
      mood: fc.option(fc.record({ agitation: change, valence: change, trust: change, hope: change }), { nil: undefined }),
      sets: fc.option(fc.subarray(FLAGS, { minLength: 1 }), { nil: undefined }),
      when: sure ? fc.constant(undefined) : fc.option(condition(moments), { nil: undefined }),
      goto: fc.constantFrom(...moments, ...gates, ...endings),
    })
    .map(({ mood, sets, when, ...rest }) => ({
      id,
      says: id,
      shows: ['PAT+1'],
      why: 'generated',
      better: 'generated',
      ...rest,
      ...(mood === undefined ? {} : { mood: { ...mood, because: 'generated' } }),
      ...(sets === undefined ? {} : { sets }),
      ...(when === undefined ? {} : { when }),
    }));

const moment = (places: Places): fc.Arbitrary<Moment> =>
  fc
    .record({
      sure: reply('sure', true, places),
      others: fc.tuple(reply('other', false, places), reply('third', false, places)),
      sets: fc.option(fc.subarray(FLAGS, { minLength: 1 }), { nil: undefined }),
      silence: fc.option(reply('silence', true, places), { nil: undefined }),
      stronger: fc.option(fc.constant({ says: 'generated, and louder' }), { nil: undefined }),
    })
    .map(({ sure, others, sets, silence, stronger }): Moment => {
      const { id: _id, says: _says, ...quiet } = silence ?? sure;
      return {
        says: 'generated',
        tests: [...PRINCIPLES],
        replies: [sure, ...others],
        ...(sets === undefined ? {} : { sets }),
        ...(silence === undefined ? {} : { silence: quiet }),
        ...(stronger === undefined ? {} : { stronger }),
      };
    });

/** A gate leads only to moments, endings and later gates, so gates never go round. */
const gate = (index: number, { moments, gates, endings }: Places): fc.Arbitrary<readonly Branch[]> => {
  const onward = fc.constantFrom(...moments, ...endings, ...gates.slice(index + 1));
  return fc
    .tuple(fc.array(fc.record({ when: condition(moments), goto: onward }), { maxLength: 3 }), onward)
    .map(([branches, otherwise]) => [...branches, { goto: otherwise }]);
};

/** What stands around the conversation of a generated scenario. */
export const generatedFront = {
  format: 1,
  id: 'generated',
  title: 'Generated',
  version: '1.0.0',
  language: 'en',
  setting: 'Anywhere',
  situation: 'Generated.',
  presentation: ['irritable'],
  level: 1,
  minutes: 1,
  events: ['resistance'],
  review: { state: 'provisional' },
  licence: 'CC0-1.0',
  authors: ['A generator'],
  briefing: 'Generated.',
  goals: ['Generated.'],
  debrief: { reactions: 'Generated?', intention: 'Generated.' },
} satisfies Partial<Scenario>;

/** Scenarios that can be played, whatever sense they make. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({ moments: fc.integer({ min: 1, max: 6 }), gates: fc.integer({ min: 0, max: 3 }), endings: fc.integer({ min: 1, max: 2 }) })
  .chain((counts) => {
    const names = (word: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${word}-${index}`);
    const places: Places = {
      moments: names('moment', counts.moments),
      gates: names('gate', counts.gates),
      endings: names('ending', counts.endings),
    };
    return fc
      .record({
        moments: fc
          .tuple(...places.moments.map(() => moment(places)))
          .map((made) => Object.fromEntries(made.map((one, index) => [`moment-${index}`, one]))),
        gates: fc
          .tuple(...places.gates.map((_, index) => gate(index, places)))
          .map((made) => Object.fromEntries(made.map((one, index) => [`gate-${index}`, one]))),
        temperament: fc.constantFrom(...(Object.keys(TEMPERAMENTS) as (keyof typeof TEMPERAMENTS)[])),
        mood: fc.record({ agitation: value, valence: value, trust: value, hope: value }),
        kinds: fc.tuple(...places.endings.map(() => fc.constantFrom('best', 'safe', 'unsafe', 'walkout'))),
      })
      .map(({ moments, gates, temperament, mood, kinds }): Scenario => ({
        ...generatedFront,
        client: { name: 'Nobody', age: 40, pronouns: 'they/them', temperament, mood },
        start: 'moment-0',
        moments,
        gates,
        endings: Object.fromEntries(
          kinds.map((kind, index) => [`ending-${index}`, { kind: kind as 'best', title: 'Generated', text: 'Generated.' }]),
        ),
        critical: { red: { unless: 'green', says: 'Generated.' } },
      }));
  });
