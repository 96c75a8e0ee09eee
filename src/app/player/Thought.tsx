import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thoughtAt, type Session } from '../../engine';
import ui from '../ui/ui.module.css';
import styles from './coach.module.css';
import { wordsIn } from '../ui/words';

interface ThoughtProps {
  /** With everything that a debrief says. */
  readonly session: Session;
  readonly onOpen: () => void;
}

/** What the client thinks at a moment and does not say, when the talk goes badly; looking costs nothing, and is told in the debrief. */
export function Thought({ session: { at, standing, scenario }, onOpen }: ThoughtProps) {
  const { t } = useTranslation('coach');
  const [open, setOpen] = useState(false);
  if (open) {
    return (
      <p className={styles.thought} role="status" {...wordsIn(scenario.language)}>
        {thoughtAt(scenario, at, standing) ?? t('noThought')}
      </p>
    );
  }
  const look = (): void => {
    onOpen();
    setOpen(true);
  };
  return (
    <button type="button" className={ui.quiet} onClick={look}>
      {t('thought')}
    </button>
  );
}
