import {
  beginCalls,
  closeCalls,
  endCalls,
  replyCalls,
  scormBegun,
  suspend,
  SUSPEND_MAX,
  toldAfter,
  toldAtBegin,
  type ScormBegun,
  type ScormTold,
} from '../../records';
import { findScorm, type Frame, type Version } from './find';
import { LmsFault, type Lms } from './lms';
import { runtime, type Runtime } from './runtime';

/** What a session knows of the system, once it has begun. */
interface Open {
  readonly runtime: Runtime;
  readonly begun: ScormBegun;
  told: ScormTold;
  /** The attempt that the system was told of last, and whether that is over. */
  attempt: string | undefined;
  over: boolean;
}

/** A learning management system by SCORM, found around the page. */
export function scormLms(
  page: Frame,
  asked: Version,
  ownMark: number,
  clock: { readonly now: () => string; readonly ms: () => number },
): Lms {
  const started = clock.ms();
  let open: Open | undefined;
  const lasted = (): number => clock.ms() - started;
  const opened = (): Open => {
    if (open === undefined) throw new LmsFault('missing', 'There is no session.');
    return open;
  };
  const end = (anyway: boolean): void => {
    if (open === undefined) return;
    const { runtime: run, begun, told, over } = open;
    run.perform(closeCalls(begun, { finished: over && told.status !== undefined, milliseconds: lasted() }), anyway);
    open = undefined;
  };
  return {
    async begin() {
      const found = findScorm(page, asked);
      if (found === undefined) throw new LmsFault('missing', 'There is no run-time.');
      const run = runtime(found.version, found.api);
      run.initialize();
      const begun = scormBegun(found.version, run.get);
      open = { runtime: run, begun, told: toldAtBegin(begun, 0), attempt: undefined, over: begun.status !== undefined };
      run.perform(beginCalls(begun));
      return { writes: begun.writes, quiet: false, learner: begun.learner, suspended: begun.suspended };
    },
    has({ attempt }, _events, replies) {
      const session = opened();
      session.attempt = attempt;
      session.told = toldAtBegin(session.begun, replies);
    },
    async tell({ talk, account }) {
      const session = opened();
      const { begun, runtime: run } = session;
      if (session.attempt !== account.attempt) {
        session.attempt = account.attempt;
        session.told = { ...session.told, replies: 0 };
      }
      const { key, hash, seed, dial, mode, events } = talk;
      const kept = { hash, attempt: key, seed, dial, check: mode === 'check', scenario: account.scenario, events };
      const { text, whole } = suspend(kept, SUSPEND_MAX[begun.version]);
      const mark = begun.mark ?? ownMark;
      const saying = { begun, account, told: session.told, suspended: text, milliseconds: lasted(), now: clock.now() };
      session.over = account.over;
      run.perform([...replyCalls(saying), ...endCalls(saying, mark)]);
      session.told = toldAfter(saying, mark);
      return whole;
    },
    async close() {
      opened();
      end(false);
    },
    leave() {
      try {
        end(true);
      } catch {
        // The page is going: what was committed before is there, and the rest is kept in this browser.
      }
    },
    next: () => undefined,
  };
}
