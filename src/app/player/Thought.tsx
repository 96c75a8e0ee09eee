import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thoughtAt, type Session } from '../../engine';
import type { Scenario } from '../../scenario';
import ui from '../ui/ui.module.css';
import styles from './player.module.css';
import { wordsIn } from '../ui/words';

interface ThoughtProps {
  readonly session: Session;
  readonly whole: () => Promise<Scenario>;
  readonly onOpen: () => void;
}

/** What the client thinks at a moment and does not say, when the talk goes badly; looking costs nothing, and is told in the debrief. */
export function Thought({ session, whole, onOpen }: ThoughtProps) {
  const { t } = useTranslation();
  const [thought, setThought] = useState<string>();
  const { at, standing, scenario } = session;
  if (thought !== undefined) {
    return (
      <p className={styles.thought} role="status" {...wordsIn(scenario.language)}>
        {thought}
      </p>
    );
  }
  const open = async (): Promise<void> => {
    const found = thoughtAt(await whole(), at, standing);
    onOpen();
    setThought(found ?? t('talk.noThought'));
  };
  return (
    <button type="button" className={ui.quiet} onClick={() => void open()}>
      {t('talk.thought')}
    </button>
  );
}
