import {
  after,
  answered,
  ended,
  enqueued,
  frozen,
  initialized,
  isSent,
  launchIn,
  merged,
  sentBy,
  sessionOf,
  suspend,
  SUSPEND_MAX,
  terminated,
  type LaunchAddress,
  type Statement,
  type XapiLaunch,
  type XapiProgress,
} from '../../records';
import { keptQueue, type KeptQueue } from './kept-queue';
import { LmsFault, type Lms } from './lms';
import { openStore, type Store } from './store';

export interface XapiPage {
  /** The part of the address after `?`. */
  readonly search: string;
  readonly ownMark: number;
  readonly unit: string;
  readonly iri: string | undefined;
  readonly now: () => string;
  readonly ms: () => number;
}

/** What a session knows, once it has begun. */
interface Open {
  readonly launch: XapiLaunch;
  readonly store: Store;
  readonly queue: KeptQueue;
  /** The session by its name, or the one of this visit where it has none. */
  readonly visit: string;
  readonly returns: string | undefined;
  readonly writes: boolean;
  /** The learner wants no sound. */
  readonly quiet: boolean;
  progress: XapiProgress;
  tag: string | undefined;
  /** When the last reply was told of. */
  last: number;
  /** The attempt told of last is over, and all of it is there. */
  done: boolean;
  closed: boolean;
}

const LAST_FLUSH_BYTES = 60_000;

/** A learning management system by cmi5, or a record store by a TinCan launch. */
export function xapiLms({ search, ownMark, unit, iri, now, ms }: XapiPage): Lms {
  const started = ms();
  let open: Open | undefined;
  let flushing: Promise<void> = Promise.resolve();
  const opened = (): Open => {
    if (open === undefined) throw new LmsFault('missing', 'There is no session.');
    return open;
  };

  /** Sends batch by batch, in order, until nothing is left; throws a fault where it must wait or end. */
  const flush = async ({ queue, store }: Open): Promise<void> => {
    await queue.keep(frozen(queue.read()));
    for (let [batch] = queue.read().batches; batch !== undefined; [batch] = queue.read().batches) {
      const sent = sentBy(await store.send(batch.statements, batch.alone));
      if (sent === 'over') throw new LmsFault('over', 'The key is not taken any more.');
      if (sent === 'later') throw new LmsFault('unsaved', 'The record store does not take it now.');
      await queue.keep(after(queue.read(), sent));
    }
  };
  const say = async (session: Open, statements: readonly Statement[]): Promise<void> => {
    await session.queue.keep(enqueued(session.queue.read(), statements));
    const turn = flushing.catch(() => undefined).then(async () => flush(session));
    flushing = turn;
    return turn;
  };
  const keepProgress = async (session: Open, progress: XapiProgress): Promise<void> => {
    session.progress = progress;
    let status = await session.store.keepProgress(progress, session.tag);
    if (status === 409 || status === 412) {
      const there = await session.store.progress();
      session.progress = merged(progress, there.progress);
      status = await session.store.keepProgress(session.progress, there.tag);
    }
    if (status === 401) throw new LmsFault('over', 'The key is not taken any more.');
    if (status === undefined || status >= 300) throw new LmsFault('unsaved', `The place is not kept (${status ?? 'no answer'}).`);
    session.tag = (await session.store.progress()).tag;
  };

  const beginAt = async (address: LaunchAddress): Promise<Open> => {
    const cmi5 = address.fetch !== undefined;
    const store = await openStore(address);
    const data = cmi5 ? await store.launchData() : { template: {}, mark: undefined, writes: true, returns: undefined };
    const { quiet } = cmi5 ? await store.preferences() : { quiet: false };
    const { actor, registration, activity } = address;
    const launch: XapiLaunch = { actor, registration, activity, template: data.template, cmi5, mark: data.mark, unit, iri };
    const { progress, tag } = await store.progress();
    const visit = sessionOf(launch) || now();
    const queue = await keptQueue(`${registration} ${visit}`);
    return {
      launch,
      store,
      queue,
      visit,
      returns: data.returns,
      writes: data.writes,
      quiet,
      progress,
      tag,
      last: ms(),
      done: false,
      closed: false,
    };
  };

  return {
    async begin() {
      const query = new URLSearchParams(search);
      const address = launchIn((name) => query.get(name));
      if (address === undefined) throw new LmsFault('missing', 'The address says of no record store.');
      const session = await beginAt(address);
      open = session;
      await say(session, [initialized(session.launch, session.visit, now())]);
      const { writes, quiet } = session;
      return { writes, quiet, learner: JSON.stringify(address.actor), suspended: session.progress.suspended };
    },
    has: () => undefined,
    async tell({ talk, account }) {
      const session = opened();
      const { launch, progress } = session;
      const from = progress.attempt === account.attempt ? progress.replies : 0;
      const passed = ms() - session.last;
      const replies = account.replies
        .slice(from)
        .map((_, index) => answered(launch, account, from + index, now(), index === 0 ? passed : 0));
      const { statements, said } = ended(launch, account, progress, ownMark, now(), ms() - started);
      await say(session, [...replies, ...statements]);
      const { key, hash, seed, dial, mode, events } = talk;
      const kept = { hash, attempt: key, seed, dial, check: mode === 'check', scenario: account.scenario, events };
      const { text, whole } = suspend(kept, SUSPEND_MAX['2004']);
      await keepProgress(session, { ...said, suspended: text, attempt: account.attempt, replies: account.replies.length });
      session.last = ms();
      session.done = account.over;
      return whole;
    },
    async close() {
      const session = opened();
      await say(session, [terminated(session.launch, session.visit, now(), ms() - started)]);
      session.closed = true;
    },
    leave() {
      if (open === undefined || open.closed) return;
      const { queue, store, launch, visit, done } = open;
      const end = done && isSent(queue.read()) ? [terminated(launch, visit, now(), ms() - started)] : [];
      for (const { statements, alone } of [...frozen(queue.read()).batches, ...(end.length > 0 ? [{ statements: end, alone: false }] : [])])
        if (JSON.stringify(statements).length < LAST_FLUSH_BYTES) void store.send(statements, alone, true);
    },
    next: () => open?.returns,
  };
}
