import { useTranslation } from 'react-i18next';
import type { Diagnostic } from '../../scenario';
import ui from '../ui/ui.module.css';
import styles from './import.module.css';

/** What was found in a file, each with its place, what to do, and its code. They are told in English, as the author's guide is. */
export function Told({ diagnostics, label }: { readonly diagnostics: readonly Diagnostic[]; readonly label: string }) {
  const { t } = useTranslation('import');
  return (
    <ul className={styles.told} aria-label={label}>
      {diagnostics.map(({ code, message, hint, range: { start } }) => (
        <li key={`${code} ${start.offset} ${message}`}>
          <p>
            <strong>{t('place', { line: start.line, column: start.column })}</strong>{' '}
            <span lang="en" dir="ltr">
              {message}
            </span>
          </p>
          <p className={ui.meta} lang="en" dir="ltr">
            {hint} <code>{code}</code>
          </p>
        </li>
      ))}
    </ul>
  );
}
