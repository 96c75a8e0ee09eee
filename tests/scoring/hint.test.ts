import { describe, expect, test } from 'vitest';
import { advance, begin } from '../../src/engine';
import { hintAt } from '../../src/scoring';
import { teaRound } from '../library';

describe('a hint', () => {
  test('says where to look and what the moment tests, what works there, and one reply that costs most, with its reason', () => {
    expect(hintAt(begin(teaRound, 1))).toEqual({
      notice: { cue: 'Pushes the cup away.', tests: ['patience', 'empathy'] },
      works: ['EMP+1'],
      costs: {
        reply: { id: 'drink-up', kind: 'says', text: 'Drink up while it is hot, and then we will see about the kitchen.' },
        why: 'Treats her as the cup does.',
      },
    });
  });

  test('follows the moment, and names no counter-indicator as what works', () => {
    const kettle = advance(begin(teaRound, 1), { type: 'reply.chosen', moment: 'cold-cup', reply: 'your-own' });
    const [best, ...others] = teaRound.moments['kettle']?.replies ?? [];
    if (best === undefined) throw new Error('The tea round has changed.');
    expect(hintAt(kettle)).toMatchObject({ notice: { cue: 'Stands up.' }, works: ['SOL+2'], costs: { reply: { id: 'not-today' } } });
    const mixed = {
      ...teaRound,
      moments: {
        ...teaRound.moments,
        kettle: { ...teaRound.moments['kettle'], replies: [{ ...best, shows: ['SOL-7', 'SOL+2'] }, ...others] },
      },
    };
    expect(hintAt({ ...kettle, scenario: mixed as typeof teaRound }).works).toEqual(['SOL+2']);
  });

  test('has nothing that costs where every reply is fair or better', () => {
    const kind = {
      ...teaRound,
      moments: Object.fromEntries(
        Object.entries(teaRound.moments).map(([id, moment]) => [
          id,
          { ...moment, replies: moment.replies.filter(({ quality }) => quality !== 'harmful' && quality !== 'poor') },
        ]),
      ),
    };
    expect(hintAt(begin(kind, 1)).costs).toBeUndefined();
  });
});
