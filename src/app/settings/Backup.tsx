import { useTranslation } from 'react-i18next';
import { backupTimes } from '../backup/due';
import { useDownload } from '../backup/useDownload';
import ui from '../ui/ui.module.css';
import { Restore } from './Restore';

/** Everything as one file, and back from one. */
export function Backup() {
  const { t, i18n } = useTranslation('data');
  const { state, start } = useDownload();
  const { made } = backupTimes(() => localStorage);
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className={ui.prose}>
      <h3>{t('backup.title')}</h3>
      <p>{t('backup.why')}</p>
      <p className={ui.meta} role="status">
        {state.kind === 'reading' && state.slow
          ? t('backup.reading', { done: state.done, of: state.of })
          : state.kind === 'failed'
            ? t('backup.failed')
            : made === undefined
              ? t('backup.never')
              : t('backup.last', { when: when.format(new Date(made)) })}
      </p>
      <div className={ui.actions}>
        <button type="button" className={ui.button} aria-disabled={state.kind === 'reading'} onClick={() => void start()}>
          {t('backup.download')}
        </button>
      </div>
      <Restore />
    </div>
  );
}
