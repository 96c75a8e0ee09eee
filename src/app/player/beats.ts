import { answersTo, isOver, lineAt, type Session, type SpeechPart } from '../../engine';

/** What comes after the last reply, piece by piece: the answer first, then the words of the next moment. At the first moment only its words. */
export function toldAfter(session: Session): readonly SpeechPart[] {
  const { scenario, turns, at, standing } = session;
  const last = turns.at(-1);
  const answer = last === undefined ? [] : answersTo(scenario, last).flatMap(({ parts }) => parts);
  return [...answer, ...(isOver(session) ? [] : lineAt(scenario, at, standing).parts)];
}

/** The pieces that come after a reply, each as its number of characters; none before the first reply. */
export function beatsOf(session: Session): readonly number[] {
  return session.turns.length === 0 ? [] : toldAfter(session).map(({ text }) => text.length);
}
