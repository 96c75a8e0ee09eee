import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import styles from './debrief.module.css';
import type { Writing } from './useNotes';

interface WritableProps {
  readonly label: string;
  /** The language of the label, where it is a scenario's question. */
  readonly language?: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly value: string;
  readonly onWrite: (text: string) => void;
}

const LONGEST = 2000;

/** A question with room for an answer in one's own words. */
export function Writable({ label, language, hint, rows = 2, value, onWrite }: WritableProps) {
  const id = useId();
  const more = useId();
  return (
    <div className={styles.writable}>
      <label htmlFor={id} {...(language === undefined ? {} : wordsIn(language))}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={more} className={ui.meta}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        rows={rows}
        maxLength={LONGEST}
        value={value}
        aria-describedby={hint === undefined ? undefined : more}
        onChange={({ target }) => onWrite(target.value)}
      />
    </div>
  );
}

/** Whether what was written is kept. */
export function KeptState({ state }: Pick<Writing, 'state'>) {
  const { t } = useTranslation('debrief');
  return (
    <p className={ui.meta} role="status">
      {state === 'unkept' ? t('notes.unkept') : state === 'kept' ? t('notes.kept') : t('notes.private')}
    </p>
  );
}
