import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backupDue, backupTimes, rememberBackup } from '../backup/due';
import { useDownload } from '../backup/useDownload';
import { addTexts } from '../i18n';
import texts from '../locales/en.data.json';
import { useServices } from '../services';
import ui from './ui.module.css';
import { useLoaded } from './useLoaded';

/** One quiet line where finished conversations have no copy yet; it can be put off. */
export default function BackupDue() {
  const { t, i18n } = useTranslation('data');
  addTexts(i18n, 'data', texts);
  const { storage, now } = useServices();
  const { state, start } = useDownload();
  const [later, setLater] = useState(false);
  const load = useCallback(
    async () =>
      (await storage.lasting())
        ? backupDue(
            await storage.attempts(),
            backupTimes(() => localStorage),
            now(),
          )
        : undefined,
    [storage, now],
  );
  const count = useLoaded(load);
  if (count === undefined || later) return null;
  if (state.kind === 'done')
    return (
      <p className={ui.meta} role="status">
        {t('due.done')}
      </p>
    );
  const putOff = (): void => {
    rememberBackup(() => localStorage, { later: now() });
    setLater(true);
    document.getElementById('main')?.focus();
  };
  return (
    <div className={ui.actions}>
      <p className={ui.meta}>{state.kind === 'failed' ? t('backup.failed') : t('due.words', { count })}</p>
      <button type="button" className={ui.button} aria-disabled={state.kind === 'reading'} onClick={() => void start()}>
        {t('due.download')}
      </button>
      <button type="button" className={ui.quiet} onClick={putOff}>
        {t('due.later')}
      </button>
    </div>
  );
}
