import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Session } from '../../engine';
import type { Debrief } from '../../scoring';
import { useSettings } from '../settings/useSettings';
import { Portrait } from '../ui/portrait/Portrait';
import ui from '../ui/ui.module.css';
import { useSeenWords } from '../ui/useSeenWords';
import styles from './client.module.css';
import { ClientEnd, ClientTurn } from './ClientTurn';

interface StepThroughProps {
  readonly id: string;
  /** Counted from 1; the one after the last turn is the end. */
  readonly step: number;
  readonly debrief: Debrief;
  readonly session: Session;
}

const ELSEWHERE = 'dialog, input, select, textarea';

/** One turn at a time from the client's chair, by buttons or by the arrow keys, beside their moving face. */
export function StepThrough({ id, step, debrief, session }: StepThroughProps) {
  const { t, i18n } = useTranslation('compare');
  const { t: main } = useTranslation();
  const [, go] = useLocation();
  const { motion } = useSettings();
  const seenWords = useSeenWords();
  const { scenario, standing } = session;
  const { client } = scenario;
  const { turns } = debrief;
  const last = turns.length + 1;
  const here = Math.min(step, last);
  const turn = turns[here - 1];
  const mood = turn?.moodAfter ?? standing.mood;
  const shown = useRef<HTMLElement>(null);
  const before = useRef(here);

  const move = (by: number): void => {
    const next = here + by;
    if (next >= 1 && next <= last) go(`/debrief/${id}/client/${next}`, { replace: true });
  };
  const keyed = useEffectEvent((event: KeyboardEvent) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || (target instanceof Element && target.closest(ELSEWHERE) !== null)) return;
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
    event.preventDefault();
    move((key === 'ArrowRight') === (i18n.dir() === 'ltr') ? 1 : -1);
  });
  useEffect(() => {
    const onKeydown = (event: KeyboardEvent): void => keyed(event);
    document.addEventListener('keydown', onKeydown);
    return () => document.removeEventListener('keydown', onKeydown);
  }, []);
  useLayoutEffect(() => {
    if (before.current !== here) {
      shown.current?.focus({ preventScroll: true });
      if ((shown.current?.getBoundingClientRect().top ?? 0) < 0) shown.current?.scrollIntoView({ block: 'start' });
    }
    before.current = here;
  }, [here]);

  return (
    <div className={styles.stepping}>
      <div className={styles.head}>
        <div>
          <Portrait
            look={client.portrait}
            age={client.age}
            mood={mood}
            seed={session.seed}
            still={motion === 'still'}
            label={main('talk.seen', { name: client.name, seen: seenWords(mood, client.portrait) })}
          />
        </div>
        <div className={styles.controls}>
          <button type="button" className={ui.button} aria-disabled={here === 1} onClick={() => move(-1)}>
            {t('clientSide.previous')}
          </button>
          <button type="button" className={ui.primary} aria-disabled={here === last} onClick={() => move(1)}>
            {t('clientSide.next')}
          </button>
          <span className={`${ui.meta} ${styles.keys}`}>{t('clientSide.keys')}</span>
        </div>
      </div>
      <article ref={shown} tabIndex={-1} className={`${ui.card} ${styles.step}`} data-step={here}>
        {turn === undefined ? (
          <ClientEnd debrief={debrief} session={session} />
        ) : (
          <ClientTurn turn={turn} of={turns.length} scenario={scenario} />
        )}
      </article>
    </div>
  );
}
