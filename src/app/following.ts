import { programmes } from 'virtual:programmes';
import { attemptedOf, daysLater, isDay, standingOf, taskOf, type Attempted, type Programme, type ProgrammeStanding } from '../programme';
import { dayOf } from './practised';
import type { Services } from './services';
import type { AttemptHead, Enrolment } from './storage';
import { keptTalk } from './talk';

/** A programme that can be begun. */
export interface OfferedProgramme {
  /** The id by which it is reached. */
  readonly id: string;
  readonly hash: string;
  readonly programme: Programme;
}

/** The programmes that come with the app. */
export const ourProgrammes: readonly OfferedProgramme[] = programmes.map((one) => ({ ...one, id: one.programme.id }));

/** How far somebody is with a programme that they have begun. */
export interface Following {
  readonly enrolment: Enrolment;
  readonly standing: ProgrammeStanding;
  /** The attempts that it could count, by their ids. */
  readonly attempts: ReadonlyMap<string, Attempted>;
}

/** The local day. */
export const today = ({ now }: Pick<Services, 'now'>): string => dayOf(now());

/** A day as a place in time that is the same on every clock: to be shown with the time zone UTC. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** How far somebody is, worked out from what is kept. */
export async function followingOf(enrolment: Enrolment, services: Services): Promise<Following> {
  const { programme, start, before, marks } = enrolment;
  const met = new Set(
    programme.steps.flatMap((step) => {
      const task = taskOf(step);
      return task.kind === 'meet' ? [task.scenario] : [];
    }),
  );
  const heads = (await services.storage.attempts()).filter(({ scenario, parent }) => parent === undefined && met.has(scenario));
  const found = await Promise.all(heads.map(async (head) => attemptedBy(head, services)));
  const attempts = found.filter((one) => one !== undefined);
  return {
    enrolment,
    standing: standingOf(programme, { start, today: today(services), before }, attempts, marks),
    attempts: new Map(attempts.map((one) => [one.id, one])),
  };
}

/** An attempt as a programme looks at it; nothing where it can no longer be played. One that goes on is not played again. */
async function attemptedBy(head: AttemptHead, services: Services): Promise<Attempted | undefined> {
  const { id, scenario, hash, mode, dial, parent, saved, status, turns } = head;
  const about = { id, scenario, hash, mode, dial, parent, day: dayOf(saved), time: saved };
  if (status === 'open') return { ...about, status, turns, score: undefined };
  const talk = await keptTalk(id, services).catch(() => undefined);
  return talk === undefined ? undefined : attemptedOf(about, talk.session);
}

/** Begins a programme as it is now; what was talked about until now stays apart. Resolves to false where it was begun already. */
export async function begin(offered: OfferedProgramme, start: string | undefined, services: Services): Promise<boolean> {
  const { storage, shelf, now, began } = services;
  const heads = await storage.attempts();
  const begun = await (
    await shelf()
  ).enrolments.begin({
    ...offered,
    start: start ?? today(services),
    before: heads.map(({ id }) => id),
    marks: {},
    reflections: {},
    begun: now(),
  });
  began();
  return begun;
}

/** The first day that a link may name: a day of the calendar, not more than some years away. */
export function startIn(text: string, services: Pick<Services, 'now'>): string | undefined {
  if (!isDay(text)) return undefined;
  const now = today(services);
  return text >= daysLater(now, -START_WITHIN) && text <= daysLater(now, START_WITHIN) ? text : undefined;
}

const START_WITHIN = 1100;
