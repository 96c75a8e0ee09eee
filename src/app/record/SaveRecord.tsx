import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { WHO_MAX, type Contents, type RapportRecord } from '../../records';
import { useServices } from '../services';
import parts from '../ui/parts.module.css';
import ui from '../ui/ui.module.css';
import { makeRecord } from './gather';
import { Refused } from './Refused';
import { fileNameOf, saveRecord } from './save';
import styles from './record.module.css';

type Saving = { readonly kind: 'open' | 'making' | 'failed' } | { readonly kind: 'saved' | 'refused'; readonly record: RapportRecord };

/** Asks for whom a record is, saves it, and shows its code. */
export function SaveRecord({ contents }: { readonly contents: Omit<Contents, 'who' | 'made' | 'app'> }) {
  const { t } = useTranslation('record');
  const { now } = useServices();
  const id = useId();
  const [who, setWho] = useState('');
  const [saving, setSaving] = useState<Saving>({ kind: 'open' });
  const save = async (): Promise<void> => {
    if (saving.kind === 'making') return;
    setSaving({ kind: 'making' });
    try {
      const { record } = await makeRecord({ ...contents, who, made: now() });
      setSaving({ kind: saveRecord(record) ? 'saved' : 'refused', record });
    } catch {
      setSaving({ kind: 'failed' });
    }
  };
  return (
    <form
      className={ui.prose}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={styles.who}>
        <label htmlFor={id}>{t('who')}</label>
        <input
          id={id}
          className={parts.control}
          value={who}
          maxLength={WHO_MAX}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-more`}
          onChange={({ target }) => {
            setWho(target.value);
            setSaving({ kind: 'open' });
          }}
        />
        <p id={`${id}-more`} className={ui.meta}>
          {t('whoMore')}
        </p>
      </div>
      <div className={ui.actions}>
        <button type="submit" className={ui.primary} aria-disabled={saving.kind === 'making'}>
          {saving.kind === 'saved' ? t('again') : t('save')}
        </button>
      </div>
      {saving.kind === 'failed' && (
        <p className={ui.note} role="alert">
          {t('failed')}
        </p>
      )}
      {'record' in saving && <Code key={saving.record.code} record={saving.record} refused={saving.kind === 'refused'} />}
    </form>
  );
}

/** The code of a saved record, which takes the focus. */
function Code({ record, refused }: { readonly record: RapportRecord; readonly refused: boolean }) {
  const { t } = useTranslation('record');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={ui.card}>
      <h2 ref={title} tabIndex={-1}>
        {refused ? t('code') : t('saved', { file: fileNameOf(record) })}
      </h2>
      {refused && <Refused record={record} />}
      <p>
        {refused ? null : <span className={ui.meta}>{t('code')}</span>} <output className={styles.code}>{record.code}</output>
      </p>
      <p className={ui.meta}>{t('codeWhat')}</p>
      <p>
        <Link href="/verify">{t('verify')}</Link>
      </p>
    </section>
  );
}
