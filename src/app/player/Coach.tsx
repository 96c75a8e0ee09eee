import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Help, Session } from '../../engine';
import { HINT_STEPS } from '../../scoring';
import { atDial } from '../dial';
import { addTexts } from '../i18n';
import texts from '../locales/en.coach.json';
import type { Talk } from '../talk';
import { useLoaded } from '../ui/useLoaded';
import ui from '../ui/ui.module.css';
import { hintsAt } from './coaching';
import { HintSteps } from './HintSteps';
import styles from './coach.module.css';
import { Thought } from './Thought';
import { thoughtIsOffered } from './thought';
import { TurnNote } from './TurnNote';

interface CoachProps {
  readonly talk: Talk;
  readonly session: Session;
  /** A word after each reply, not only when it goes badly. */
  readonly always: boolean;
  readonly onHelp: (help: Help) => void;
}

/** Somebody beside you: a word after each reply for beginners, a way to look inside when it goes badly, and hints that go a step further each time. */
export default function Coach({ talk: { whole, dial }, session, always, onHelp }: CoachProps) {
  const { t, i18n } = useTranslation('coach');
  addTexts(i18n, 'coach', texts);
  const load = useCallback(async () => atDial(await whole(), dial), [whole, dial]);
  const scenario = useLoaded(load);
  if (scenario === undefined) return null;
  const here: Session = { ...session, scenario };
  const hints = hintsAt(session);
  return (
    <aside className={styles.coach} aria-label={t('title')}>
      {always && session.turns.length > 0 && <TurnNote session={here} onOpen={() => onHelp('note')} />}
      {thoughtIsOffered(session) && (
        <>
          <p>{t('stuck')}</p>
          <Thought key={`thought ${session.turns.length}`} session={here} onOpen={() => onHelp('thought')} />
        </>
      )}
      {hints > 0 && <HintSteps session={here} steps={hints} />}
      {hints < HINT_STEPS && (hints > 0 || thoughtIsOffered(session)) && (
        <button type="button" className={ui.quiet} onClick={() => onHelp('hint')}>
          {hints === 0 ? t('hint') : t('further', { step: hints + 1, of: HINT_STEPS })}
        </button>
      )}
    </aside>
  );
}
