import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { duplicatesIn } from '../../records';
import { addTexts } from '../i18n';
import texts from '../locales/en.verify.json';
import { Boundary } from '../ui/Boundary';
import { Heading } from '../ui/Heading';
import ui from '../ui/ui.module.css';
import { ChooseFiles } from './ChooseFiles';
import { CompareCode } from './CompareCode';
import { Records } from './Records';
import { rowsOf } from './rows';
import { useChecks, type Checks } from './useChecks';
import styles from './verify.module.css';

/** Checks the records that people were given: what their conversations show, what was changed, and what is there twice. */
export default function VerifyScreen() {
  const { t, i18n } = useTranslation('verify');
  addTexts(i18n, 'verify', texts);
  const { checks, take, stop, goOn, clear } = useChecks();
  const { checked, kind } = checks;
  const rows = useMemo(() => rowsOf(checked, duplicatesIn(checked.map(({ verdict }) => verdict))), [checked]);
  return (
    <div className={ui.page}>
      <Heading>{t('title')}</Heading>
      <div className={ui.prose}>
        <p>{t('intro')}</p>
        <p>{t('local')}</p>
        <p className={ui.meta}>{t('signature')}</p>
      </div>
      {kind !== 'checking' && <ChooseFiles again={checked.length > 0} onFiles={take} />}
      <Busy checks={checks} onStop={stop} onGoOn={goOn} />
      {rows.length > 0 && (
        <Boundary name="records">
          <Records rows={rows} busy={kind === 'checking'} onClear={clear} />
        </Boundary>
      )}
      <CompareCode rows={rows} />
    </div>
  );
}

/** How far the check is, or why it goes no further. */
function Busy({ checks, onStop, onGoOn }: { readonly checks: Checks; readonly onStop: () => void; readonly onGoOn: () => void }) {
  const { t } = useTranslation('verify');
  const { kind, rest, of, skipped, checked } = checks;
  const done = of - rest.length;
  return (
    <div className={styles.busy}>
      {kind === 'checking' && (
        <>
          <progress aria-label={t('progress')} value={done} max={of} />
          <button type="button" className={ui.button} onClick={onStop}>
            {t('stop')}
          </button>
        </>
      )}
      <div role="status">
        {kind === 'checking' && <p>{t('reading', { done, of })}</p>}
        {kind === 'stopped' && rest.length > 0 && <p>{t('stopped', { count: rest.length })}</p>}
        {kind === 'failed' && <p className={ui.note}>{t('failed')}</p>}
        {kind === 'done' && skipped > 0 && <p className={ui.note}>{checked.length === 0 ? t('none') : t('skipped', { count: skipped })}</p>}
      </div>
      {kind === 'stopped' && rest.length > 0 && (
        <button type="button" className={ui.button} onClick={onGoOn}>
          {t('goOn')}
        </button>
      )}
    </div>
  );
}
