import { meetingIn, type Meeting } from './meeting';
import type { TalkPlace } from './TalkRoute';

export type Route =
  | { readonly screen: 'talk'; readonly place: TalkPlace }
  | { readonly screen: 'people' }
  | { readonly screen: 'import' }
  | { readonly screen: 'briefing'; readonly scenario: string; readonly meeting: Meeting | undefined }
  | { readonly screen: 'debrief'; readonly attempt: string; readonly turn: number | undefined }
  | { readonly screen: 'client'; readonly attempt: string; readonly step: number | 'all' | undefined }
  | { readonly screen: 'compare'; readonly attempt: string }
  | { readonly screen: 'progress' }
  /** One programme or, where none is named, all: what stands in the address behind that. */
  | { readonly screen: 'programme'; readonly parts: readonly string[] }
  | { readonly screen: 'help' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'verify' }
  | { readonly screen: 'record'; readonly attempt: string | undefined }
  | { readonly screen: 'nowhere' };

/** The screen of an address, which is the part after `#`. */
export function routeOf(path: string): Route {
  const parts = path.split('/').filter(Boolean).map(decode);
  const [first, second, ...rest] = parts;
  if (first === undefined) return { screen: 'talk', place: { kind: 'home' } };
  if (first === 'people' && second === undefined) return { screen: 'people' };
  if (first === 'import') return { screen: 'import' };
  if (first === 'progress') return { screen: 'progress' };
  if (first === 'programme' || first === 'programmes') return { screen: 'programme', parts: parts.slice(1) };
  if (first === 'help') return { screen: 'help' };
  if (first === 'settings' || first === 'verify') return { screen: first };
  if (first === 'record') return { screen: 'record', attempt: second };
  if (second === undefined) return { screen: 'nowhere' };
  if (first === 'people' || first === 'meet') {
    const meeting = meetingIn(rest);
    return first === 'people' || meeting === undefined
      ? { screen: 'briefing', scenario: second, meeting }
      : { screen: 'talk', place: { kind: 'meet', scenario: second, ...meeting } };
  }
  if (first === 'play') return { screen: 'talk', place: { kind: 'play', attempt: second } };
  if (first === 'compare') return { screen: 'compare', attempt: second };
  if (first === 'what-if') {
    const turn = numberIn(rest[0]);
    return turn === undefined ? { screen: 'nowhere' } : { screen: 'talk', place: { kind: 'what-if', attempt: second, turn } };
  }
  if (first === 'debrief' && rest[0] === 'client')
    return { screen: 'client', attempt: second, step: rest[1] === 'all' ? 'all' : numberIn(rest[1]) };
  if (first === 'debrief') return { screen: 'debrief', attempt: second, turn: rest[0] === 'turn' ? numberIn(rest[1]) : undefined };
  return { screen: 'nowhere' };
}

/** A number counted from 1, as an address has it. */
const numberIn = (part: string | undefined): number | undefined => (/^[1-9]\d{0,3}$/.test(part ?? '') ? Number(part) : undefined);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
