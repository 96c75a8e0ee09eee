import type { Session } from '../../engine';
import type { Settings } from '../settings/settings';
import { thoughtIsOffered } from './thought';

/** How many hints were opened at the present moment. */
export const hintsAt = ({ helps, turns }: Session): number =>
  helps.filter((opened) => opened.help === 'hint' && opened.turns === turns.length).length;

/** Whether the coach has something to say now. */
export function coachSpeaks(session: Session, coach: Settings['coach']): boolean {
  if (coach === 'off') return false;
  return hintsAt(session) > 0 || thoughtIsOffered(session) || (coach === 'always' && session.turns.length > 0);
}
