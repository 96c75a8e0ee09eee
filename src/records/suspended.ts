import { begin, fits, isOver, moves, offered, planOf, advance, eventsOf, type Help, type Session, type TalkEvent } from '../engine';
import { DIALS, type Dial, type Scenario } from '../scenario';

/** An attempt as a learning management system keeps it between two visits. */
export interface Suspended {
  /** The first twelve digits of the scenario's hash. */
  readonly hash: string;
  /** The id of the attempt. */
  readonly attempt: string;
  readonly seed: number;
  readonly dial: Dial;
  readonly check: boolean;
  /** What happened, a letter for each event. */
  readonly letters: string;
}

const VERSION = '1';
const HASH = 12;
const SEED_MAX = 2 ** 32 - 1;
const A_SMALL = 97;
const A_LARGE = 65;
const LETTERS = 26;
const HELPS: readonly Help[] = ['mood-words', 'thought', 'hint', 'note'];
const BACK = '-';
const FORM = /^1\|([0-9a-f]{12})\|([0-9A-Za-z-]{1,64})\|([0-9a-z]{1,7})\|(\d)([cp])\|([A-Za-z0-3-]*)$/;

const letter = (first: number, index: number): string => {
  if (index < 0 || index >= LETTERS) throw new Error('There is no letter for this event.');
  return String.fromCharCode(first + index);
};

function probesAt({ scenario, at }: Session): readonly string[] {
  const node = planOf(scenario).nodes.get(at);
  return node?.kind === 'moment' ? (node.authored.probe?.options.map(({ id }) => id) ?? []) : [];
}

function letterOf(session: Session, event: TalkEvent): string {
  switch (event.type) {
    case 'reply.chosen':
      return letter(
        A_SMALL,
        offered(session).findIndex(({ id }) => id === event.reply),
      );
    case 'mood.read':
      return letter(A_LARGE, probesAt(session).indexOf(event.option));
    case 'help.opened':
      return String(HELPS.indexOf(event.help));
    case 'turn.taken-back':
      return BACK;
  }
}

function eventOf(session: Session, sign: string): TalkEvent | undefined {
  const code = sign.charCodeAt(0);
  if (sign === BACK) {
    const last = session.turns.at(-1);
    return last && { type: 'turn.taken-back', moment: last.moment };
  }
  if (isOver(session)) return undefined;
  if (code >= A_SMALL) return moves(session)[code - A_SMALL];
  if (code >= A_LARGE) {
    const option = probesAt(session)[code - A_LARGE];
    return option === undefined ? undefined : { type: 'mood.read', moment: session.at, option };
  }
  const help = HELPS[Number(sign)];
  return help && { type: 'help.opened', moment: session.at, help };
}

function lettersOf(scenario: Scenario, seed: number, events: readonly TalkEvent[]): string {
  let session = begin(scenario, seed);
  let letters = '';
  for (const event of events) {
    letters += letterOf(session, event);
    session = advance(session, event);
  }
  return letters;
}

export interface ToSuspend {
  readonly hash: string;
  readonly attempt: string;
  readonly seed: number;
  readonly dial: Dial;
  readonly check: boolean;
  /** The scenario at its dial. */
  readonly scenario: Scenario;
  readonly events: readonly TalkEvent[];
}

/**
 * The events of an attempt in at most so many ASCII characters, and whether all of them are there. Where they do not fit, first what was
 * looked at and taken back is left out, which changes no score; then the end.
 */
export function suspend(kept: ToSuspend, most: number): { readonly text: string; readonly whole: boolean } {
  const { hash, attempt, seed, dial, check, scenario, events } = kept;
  const way = `${DIALS.indexOf(dial)}${check ? 'c' : 'p'}`;
  const head = `${VERSION}|${hash.slice(0, HASH)}|${attempt}|${seed.toString(36)}|${way}|`;
  const letters = lettersOf(scenario, seed, events);
  if (head.length + letters.length <= most) return { text: head + letters, whole: true };
  let session = begin(scenario, seed);
  for (const event of events) session = advance(session, event);
  const fewest = lettersOf(scenario, seed, eventsOf(session.turns));
  return { text: (head + fewest).slice(0, most), whole: false };
}

/** Reads what a learning management system gave back, which is hostile input; nothing where it is not a text of `suspend`. */
export function suspended(text: string): Suspended | undefined {
  const [, hash, attempt, base, dialAt, way, letters] = FORM.exec(text) ?? [];
  const seed = Number.parseInt(base ?? '', 36);
  const dial = DIALS[Number(dialAt)];
  if (hash === undefined || attempt === undefined || letters === undefined || dial === undefined || !(seed <= SEED_MAX)) return undefined;
  return { hash, attempt, seed, dial, check: way === 'c', letters };
}

/** The events behind the letters, as far as they fit the scenario at its dial, and whether all of them do. */
export function resumed(
  scenario: Scenario,
  { seed, letters }: Suspended,
): { readonly events: readonly TalkEvent[]; readonly whole: boolean } {
  let session = begin(scenario, seed);
  const events: TalkEvent[] = [];
  for (const sign of letters) {
    const event = eventOf(session, sign);
    if (event === undefined || !fits(session, event)) return { events, whole: false };
    session = advance(session, event);
    events.push(event);
  }
  return { events, whole: true };
}
