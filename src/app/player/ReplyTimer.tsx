import { useActorRef, useSelector } from '@xstate/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferedReply } from '../../engine';
import { useSettings } from '../settings/useSettings';
import { announce } from '../ui/announce';
import styles from './player.module.css';
import { timerMachine } from './timer.machine';
import { Tool } from './Tools';

interface ReplyTimerProps {
  readonly replies: readonly OfferedReply[];
  /** How much longer than the plain time. */
  readonly factor: number;
  /** Something lies over the conversation. */
  readonly held: boolean;
  readonly onEnd: () => void;
}

const TO_THINK_MS = 30_000;
const READING_MS_A_WORD = 300;

const timeFor = (replies: readonly OfferedReply[]): number =>
  TO_THINK_MS + READING_MS_A_WORD * replies.reduce((sum, { text }) => sum + text.split(' ').length, 0);

/** The time left for a reply. It stands while the page is hidden, the focus is elsewhere or something lies over the talk. */
export default function ReplyTimer({ replies, factor, held, onEnd }: ReplyTimerProps) {
  const { t, i18n } = useTranslation();
  const { keys, letters } = useSettings();
  const ended = useEffectEvent(onEnd);
  const last = keys ? t('timer.last', { key: letters['more-time'].toUpperCase() }) : t('timer.lastWithoutKeys');
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const timer = useActorRef(timerMachine, {
    input: {
      full: timeFor(replies) * factor,
      onNote: (note) => announce(note === 'half' ? t('timer.half') : last),
      onEnd: () => ended(),
    },
  });
  const seconds = useSelector(timer, ({ context }) => Math.ceil(context.left / 1000));

  useEffect(() => {
    const look = (): void => {
      const looking = document.visibilityState === 'visible' && (place?.closest('main')?.contains(document.activeElement) ?? false);
      timer.send({ type: looking && !held ? 'timer.went-on' : 'timer.stopped' });
    };
    look();
    document.addEventListener('visibilitychange', look);
    document.addEventListener('focusin', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      document.removeEventListener('focusin', look);
    };
  }, [timer, place, held]);

  const shown = new Intl.NumberFormat(i18n.language, { minimumIntegerDigits: 2 });
  return (
    <div ref={setPlace} className={styles.timer}>
      <span role="timer" aria-live="off">
        {t('timer.left', { minutes: Math.floor(seconds / 60), seconds: shown.format(seconds % 60) })}
      </span>
      <Tool wish="more-time" onPress={() => timer.send({ type: 'time.asked' })}>
        {t('timer.more')}
      </Tool>
    </div>
  );
}
