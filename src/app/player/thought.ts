import type { Session } from '../../engine';

const FALLS = 2;
const WITHIN_TURNS = 3;
const AGITATED = 15;

/** Whether the client's thought can be looked at: after two falls of trust in three turns, or when agitation is high. */
export function thoughtIsOffered({ turns, standing }: Session): boolean {
  const falls = turns.slice(-WITHIN_TURNS).filter(({ before, after }) => after.mood.trust < before.mood.trust).length;
  return falls >= FALLS || standing.mood.agitation >= AGITATED;
}
