import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeTyped } from '../../records';
import parts from '../ui/parts.module.css';
import ui from '../ui/ui.module.css';
import type { Row } from './rows';
import styles from './verify.module.css';

/** Compares a code that is typed with those of the files that were checked. */
export function CompareCode({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('verify');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string>();
  const answer = useAnswer(asked, rows);
  return (
    <form
      className={ui.prose}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(typed);
      }}
    >
      <h2>{t('compare.title')}</h2>
      <div className={styles.field}>
        <label htmlFor={id}>{t('compare.label')}</label>
        <p id={`${id}-what`} className={ui.meta}>
          {t('compare.what')}
        </p>
        <div className={ui.actions}>
          <input
            id={id}
            className={parts.control}
            value={typed}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby={`${id}-what`}
            onChange={({ target }) => {
              setTyped(target.value);
              setAsked(undefined);
            }}
          />
          <button type="submit" className={ui.button}>
            {t('compare.do')}
          </button>
        </div>
      </div>
      <p role="status">{answer}</p>
    </form>
  );
}

function useAnswer(asked: string | undefined, rows: readonly Row[]): string | undefined {
  const { t } = useTranslation('verify');
  if (asked === undefined) return undefined;
  const code = codeTyped(asked);
  if (code === undefined) return t('compare.noCode');
  const records = rows.flatMap(({ file, verdict }) => (verdict.kind === 'record' ? [{ file, ...verdict }] : []));
  if (records.length === 0) return t('compare.noFiles');
  const same = records.find((one) => one.code === code && one.altered.length === 0);
  if (same !== undefined) {
    const { file, who } = same;
    return who === '' ? t('compare.found', { file }) : t('compare.foundFor', { file, who });
  }
  const stated = records.find((one) => one.altered.length > 0 && (one.stated === code || one.code === code));
  return stated === undefined ? t('compare.not') : t('compare.changed', { file: stated.file });
}
