import { createActor, type ActorRefFrom } from 'xstate';
import { accountOf } from '../../records';
import { hashOf } from '../../scenario';
import { downloadTalk } from '../attempt-file';
import { packed } from '../packed';
import { scenarioById } from '../scenarios';
import type { AttemptHead, Storage } from '../storage';
import { keptTalk } from '../talk';
import { leftOf, type Left } from './left';
import type { LmsBegun } from './lms';
import { lmsMachine } from './lms.machine';
import { lmsOf } from './which';
import { run } from './run';

const LEARNER_DIGITS = 12;
const now = (): string => new Date().toISOString();

/** Begins the session of a package with its learning management system, and opens the storage of whoever learns. */
export async function openPacked(openStorage: () => Promise<Storage>): Promise<Storage> {
  const { dataset, content: id } = packed ?? document.createElement('meta');
  const scenario = dataset['scenario'] ?? id;
  const lms = await lmsOf(dataset);
  let inner: Storage | undefined;
  const tell = async (attempt: string): Promise<boolean> => {
    const talk = inner && (await keptTalk(attempt, { storage: inner }));
    return talk === undefined || lms.tell({ talk, account: accountOf(talk.key, talk.session.scenario, talk.seed, talk.events) });
  };
  const actor = createActor(lmsMachine, { input: { lms, tell } });
  const download = async (attempt: string): Promise<void> => {
    const talk = inner && (await keptTalk(attempt, { storage: inner }));
    if (talk !== undefined) downloadTalk(talk);
  };
  const running = { actor, download, next: lms.next };
  run({ ...running, ready: false, changed: false });
  actor.start();
  window.addEventListener('pagehide', lms.leave);
  window.addEventListener('online', () => actor.send({ type: 'way.opened' }));
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });

  const { learner = '', suspended: text = '' } = (await begunBy(actor)) ?? {};
  if (learner !== '') dataset['learner'] = hashOf([id, learner]).slice(0, LEARNER_DIGITS);
  const storage = await openStorage();
  inner = storage;
  const left = await takeUp(text, scenario, storage).catch(() => undefined);
  if (left !== undefined && left !== 'changed') {
    if (left.there !== undefined) lms.has(left.there, left.events, left.replies);
    if (left.more) actor.send({ type: 'attempt.kept', attempt: left.id });
    if (atStart(dataset['opens'])) window.location.replace(`#/${left.over ? 'debrief' : 'play'}/${left.id}`);
  }
  run({ ...running, ready: true, changed: left === 'changed' });

  const kept = ({ id: attempt, scenario: of, parent }: AttemptHead): void => {
    if (of === scenario && parent === undefined) actor.send({ type: 'attempt.kept', attempt });
  };
  return {
    ...storage,
    async append(head, events, whole) {
      await storage.append(head, events, whole);
      kept(head);
    },
    async rebase(attempt) {
      await storage.rebase(attempt);
      kept(attempt.head);
    },
  };
}

/** What the system said once it had begun; nothing where it did not. */
const begunBy = async (actor: ActorRefFrom<typeof lmsMachine>): Promise<LmsBegun | undefined> =>
  new Promise((resolve) => {
    const look = (): void => {
      const snapshot = actor.getSnapshot();
      if (!snapshot.matches('connecting')) resolve(snapshot.context.begun);
    };
    actor.subscribe(look);
    look();
  });

async function takeUp(text: string, id: string, storage: Storage): Promise<Left | 'changed' | undefined> {
  const found = await scenarioById(id);
  return found && leftOf(text, found, storage, { newId: () => crypto.randomUUID(), now: now() });
}

/** Whether the page is still where the package opens, so that going on with what was left takes nobody away from anything. */
const atStart = (opens: string | undefined): boolean => ['', '#', '#/', `#${opens ?? ''}`].includes(window.location.hash);
