import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ContentNote } from './home/ContentNote';
import { ResumeCard } from './home/ResumeCard';
import { useOffered } from './offline/offer';
import { firstScenario } from './scenarios';
import { useServices, type Services } from './services';
import type { AttemptHead } from './storage';
import { Boundary } from './ui/Boundary';
import { Nowhere } from './ui/Nowhere';
import ui from './ui/ui.module.css';
import { PLAIN_MEETING, type Meeting } from './meeting';
import { FIRST_SEED, firstTalk, keptTalk, newTalk, talkToGoOn, whatIfTalk, type Talk } from './talk';
import { TalkScreen } from './player/TalkScreen';

const LastIntention = lazy(async () => import('./ui/LastIntention'));
const NewVersion = lazy(async () => import('./offline/NewVersion'));
const Today = lazy(async () => import('./home/Today'));

/** Where a conversation is opened from: the home page, a person to meet, an attempt that is kept, or another way from one of its turns. */
export type TalkPlace =
  | { readonly kind: 'home' }
  | ({ readonly kind: 'meet'; readonly scenario: string } & Meeting)
  | { readonly kind: 'play'; readonly attempt: string }
  | { readonly kind: 'what-if'; readonly attempt: string; readonly turn: number };

type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'resume'; readonly head: AttemptHead; readonly talk: Talk }
  | { readonly kind: 'talk'; readonly talk: Talk };

const MISSING: Shown = { kind: 'missing' };

/**
 * Opens conversations. It stays in place while the address changes from the home page to the attempt that the first press began,
 * so that the conversation goes on without a break.
 */
export function TalkRoute({ place }: { readonly place: TalkPlace }) {
  const { t } = useTranslation();
  const services = useServices();
  const [, go] = useLocation();
  const [shown, setShown] = useState<Shown>(() =>
    place.kind === 'home' && services.newcomer() ? { kind: 'talk', talk: firstTalk(services, FIRST_SEED) } : { kind: 'loading' },
  );
  const going = useRef<string>(undefined);
  const wanted = place.kind === 'home' ? '' : place.kind === 'meet' ? place.scenario : place.attempt;
  const { dial, mode, seed } = place.kind === 'meet' ? place : PLAIN_MEETING;
  const turn = place.kind === 'what-if' ? place.turn : 0;
  const offered = useOffered();

  useEffect(() => {
    if (place.kind === 'play' && going.current === wanted) return undefined;
    going.current = undefined;
    let here = true;
    const show = (next: Shown): void => {
      if (here) setShown((now) => (isFresh(now) && isFresh(next) ? now : next));
    };
    void openPlace(place.kind, wanted, turn, services, { dial, mode, seed })
      .catch(() => MISSING)
      .then(show);
    return () => {
      here = false;
    };
  }, [place.kind, wanted, turn, dial, mode, seed, services]);

  const started = (id: string): void => {
    going.current = id;
    go(`/play/${id}`, { replace: true });
  };
  const newVersion = place.kind === 'home' && offered !== undefined && (
    <Boundary name="new version" quiet>
      <Suspense>
        <NewVersion worker={offered} />
      </Suspense>
    </Boundary>
  );
  const today = place.kind === 'home' && !services.newcomer() && (
    <Boundary name="today">
      <Suspense>
        <Today />
      </Suspense>
    </Boundary>
  );
  switch (shown.kind) {
    case 'loading':
      return <p className={ui.meta}>{t('app.loading')}</p>;
    case 'missing':
      return <Nowhere kept={place.kind !== 'meet'}>{place.kind === 'meet' ? t('app.notFound') : t('talk.missing')}</Nowhere>;
    case 'resume':
      return (
        <>
          {newVersion}
          <Boundary name="resume">
            <ResumeCard
              head={shown.head}
              session={shown.talk.session}
              fresh={firstScenario.scenario.client.name}
              onFresh={() => setShown({ kind: 'talk', talk: firstTalk(services, services.newSeed()) })}
            />
          </Boundary>
          {today}
        </>
      );
    case 'talk':
      return (
        <>
          {newVersion}
          <TalkScreen key={shown.talk.key} talk={shown.talk} onStarted={started}>
            <ContentNote scenario={shown.talk.session.scenario} />
            {!services.newcomer() && shown.talk.parent === undefined && (
              <Suspense>
                <LastIntention />
              </Suspense>
            )}
          </TalkScreen>
          {today}
        </>
      );
  }
}

const isFresh = (shown: Shown): boolean =>
  shown.kind === 'talk' &&
  shown.talk.head === undefined &&
  shown.talk.parent === undefined &&
  shown.talk.session.scenario === firstScenario.scenario;

async function openPlace(
  kind: TalkPlace['kind'],
  wanted: string,
  turn: number,
  services: Services,
  { dial, mode, seed = services.newSeed() }: Meeting,
): Promise<Shown> {
  if (kind === 'home') {
    if (services.newcomer()) return { kind: 'talk', talk: firstTalk(services, FIRST_SEED) };
    const head = (await services.storage.attempts()).find(({ status, parent }) => status === 'open' && parent === undefined);
    const kept = head === undefined ? undefined : await keptTalk(head.id, services).catch(() => undefined);
    return head !== undefined && kept !== undefined
      ? { kind: 'resume', head, talk: kept }
      : { kind: 'talk', talk: firstTalk(services, services.newSeed()) };
  }
  const talk = await (kind === 'meet'
    ? newTalk(wanted, services, { dial, mode, seed })
    : kind === 'play'
      ? talkToGoOn(wanted, services)
      : whatIfTalk(wanted, turn, services));
  return talk === undefined ? MISSING : { kind: 'talk', talk };
}
