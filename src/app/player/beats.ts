import { answersTo, isOver, lineAt, type Session } from '../../engine';

/** What comes after a reply, piece by piece, each as its number of characters: the answer first, then the words of the next moment. */
export function beatsOf(session: Session): readonly number[] {
  const { scenario, turns, at, standing } = session;
  const last = turns.at(-1);
  if (last === undefined) return [];
  const next = isOver(session) ? [] : lineAt(scenario, at, standing).parts;
  return [...answersTo(scenario, last).flatMap(({ parts }) => parts), ...next].map(({ text }) => text.length);
}
