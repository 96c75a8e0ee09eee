import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BACKUP_MAX } from '../backup/backup';
import type { PartTrouble } from '../backup/check';
import ui from '../ui/ui.module.css';
import { useRestore, type Restoring } from './useRestore';

/** Puts a backup back: what it has is shown first, and only what is missing is added. */
export function Restore() {
  const { t } = useTranslation('data');
  const { state, take, add, cancel } = useRestore();
  const input = useRef<HTMLInputElement>(null);
  const busy = state.kind === 'reading' || state.kind === 'adding';
  return (
    <>
      <p>{t('restore.what')}</p>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void take(file);
          target.value = '';
        }}
      />
      <div role="status">
        <State state={state} />
      </div>
      <div className={ui.actions}>
        {state.kind === 'found' ? (
          <>
            <button type="button" className={ui.primary} onClick={() => void add(state.file, state.sound)}>
              {t('restore.add')}
            </button>
            <button type="button" className={ui.button} onClick={cancel}>
              {t('restore.cancel')}
            </button>
          </>
        ) : (
          <button type="button" className={ui.button} aria-disabled={busy} onClick={() => (busy ? undefined : input.current?.click())}>
            {t('restore.choose')}
          </button>
        )}
      </div>
    </>
  );
}

/** What a backup has, or what became of it. */
function State({ state }: { readonly state: Restoring }) {
  const { t, i18n } = useTranslation('data');
  const list = new Intl.ListFormat(i18n.language);
  const size = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'megabyte' }).format(BACKUP_MAX / 1e6);
  const counts = (conversations: number, people: number, programmes: number): string =>
    list.format([
      t('restore.conversations', { count: conversations }),
      t('restore.people', { count: people }),
      ...(programmes === 0 ? [] : [t('restore.programmes', { count: programmes })]),
    ]);
  switch (state.kind) {
    case 'waiting':
      return null;
    case 'reading':
    case 'adding':
      return <p className={ui.meta}>{t(state.kind === 'reading' ? 'restore.reading' : 'restore.adding', { file: state.file })}</p>;
    case 'refused':
      return (
        <p className={ui.note}>
          {t('restore.refused', { file: state.file })} {t(`trouble.${state.code.slice('backup/'.length)}` as 'trouble.newer', { size })}{' '}
          <code>{state.code}</code>
        </p>
      );
    case 'found': {
      const { made, attempts, imported, enrolments } = state.sound.backup;
      const on = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(made));
      return (
        <>
          <p>{t('restore.found', { on, counts: counts(attempts.length, imported.length, enrolments.length) })}</p>
          <Left left={state.sound.left} />
        </>
      );
    }
    case 'restored': {
      const { restored, left } = state;
      return (
        <>
          <p>{t('restore.added', { counts: counts(restored.conversations, restored.people, restored.programmes) })}</p>
          {restored.kept > 0 && <p>{t('restore.kept', { count: restored.kept })}</p>}
          {restored.settings && <p>{t('restore.settings')}</p>}
          {restored.stopped && <p className={ui.note}>{t('restore.stopped')}</p>}
          <Left left={left} />
        </>
      );
    }
  }
}

/** What is left out of a backup, and why. */
function Left({ left }: { readonly left: readonly PartTrouble[] }) {
  const { t } = useTranslation('data');
  if (left.length === 0) return null;
  return (
    <>
      <p>{t('restore.left', { count: left.length })}</p>
      <ul className={ui.meta}>
        {[...new Set(left)].map((code) => (
          <li key={code}>
            {t(`trouble.${code.slice('backup/'.length)}` as 'trouble.hash-mismatch')} <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
