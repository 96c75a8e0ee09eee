import { meetingIn, type Meeting } from './meeting';
import type { TalkPlace } from './TalkRoute';

export type Route =
  | { readonly screen: 'talk'; readonly place: TalkPlace }
  | { readonly screen: 'people' }
  | { readonly screen: 'briefing'; readonly scenario: string; readonly meeting: Meeting | undefined }
  | { readonly screen: 'debrief'; readonly attempt: string; readonly turn: number | undefined }
  | { readonly screen: 'progress' }
  | { readonly screen: 'help' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'nowhere' };

/** The screen of an address, which is the part after `#`. */
export function routeOf(path: string): Route {
  const [first, second, ...rest] = path.split('/').filter(Boolean).map(decode);
  if (first === undefined) return { screen: 'talk', place: { kind: 'home' } };
  if (first === 'people' && second === undefined) return { screen: 'people' };
  if (first === 'progress') return { screen: 'progress' };
  if (first === 'help') return { screen: 'help' };
  if (first === 'settings') return { screen: 'settings' };
  if (second === undefined) return { screen: 'nowhere' };
  if (first === 'people' || first === 'meet') {
    const meeting = meetingIn(rest);
    return first === 'people' || meeting === undefined
      ? { screen: 'briefing', scenario: second, meeting }
      : { screen: 'talk', place: { kind: 'meet', scenario: second, ...meeting } };
  }
  if (first === 'play') return { screen: 'talk', place: { kind: 'play', attempt: second } };
  if (first === 'debrief')
    return {
      screen: 'debrief',
      attempt: second,
      turn: rest[0] === 'turn' && /^[1-9]\d{0,3}$/.test(rest[1] ?? '') ? Number(rest[1]) : undefined,
    };
  return { screen: 'nowhere' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
