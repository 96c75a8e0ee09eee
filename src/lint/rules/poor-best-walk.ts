import { begin, endingOf, isOver, planOf } from '../../engine';
import { dialled, DIALS, QUALITIES, type Scenario } from '../../scenario';
import { bestFrom } from '../../scoring';
import type { Finding, Rule } from '../rule';

/** Whoever does everything right meets a good reply each time, and the best ending. */
export const poorBestWalk: Rule = {
  id: 'poor-best-walk',
  severity: 'error',
  why: 'Learners trust that the best reply is worth looking for. Where every reply on offer is a weak one, or where the best reply each time still ends badly, they learn that listening does not pay.',
  good: 'endings: { pours: { kind: best } }',
  bad: 'endings: { pours: { kind: safe } }',
  says: 'Unexpected ending `pours` (safe) after the best reply each time, expected one of the kind `best`.',
  check({ scenario }) {
    const written = findingsOf(scenario, '');
    if (written.length > 0) return written;
    return DIALS.filter((dial) => dial !== 'as-written').flatMap((dial) =>
      findingsOf(dialled(scenario, dial), ` with the client \`${dial}\``),
    );
  },
};

/** What is wrong with the best walk; `how` says which client it was. */
function findingsOf(scenario: Scenario, how: string): readonly Finding[] {
  const walk = bestFrom(begin(scenario, 1));
  const weak = new Map<string, Finding>();
  for (const { moment, reply } of walk.turns) {
    const node = planOf(scenario).nodes.get(moment);
    const quality = node?.kind === 'moment' ? node.byId.get(reply)?.authored.quality : undefined;
    if (quality === undefined || QUALITIES[quality] > QUALITIES.fair) continue;
    weak.set(moment, {
      path: ['moments', moment, 'replies'],
      message: `Unexpected moment \`${moment}\` where \`${reply}\` (${quality}) is the best reply on the best way through${how}, expected a better one.`,
      hint: 'Look at the `when` of its better replies.',
    });
  }
  return [...weak.values(), ...(isOver(walk) ? endingFindings(endingOf(scenario, walk.at).kind, walk.at, how) : [endless(walk.at, how)])];
}

function endingFindings(kind: string, id: string, how: string): readonly Finding[] {
  if (kind === 'best') return [];
  const message = `Unexpected ending \`${id}\` (${kind}) after the best reply each time${how}, expected one of the kind \`best\`.`;
  return [{ path: ['endings', id, 'kind'], message, ...(how === '' ? {} : { hint: DIAL_HINT }) }];
}

const DIAL_HINT = 'Milder and stronger move every threshold of mood by one: leave a little room at the gates on the best way.';

const endless = (id: string, how: string): Finding => ({
  path: ['moments', id],
  message: `Unexpected best way through that comes back to \`${id}\` for ever${how}, expected it to end.`,
});
