import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RapportRecord } from '../../records';
import type { Following } from '../following';
import { addTexts } from '../i18n';
import texts from '../locales/en.record.json';
import { useServices, type Services } from '../services';
import ui from '../ui/ui.module.css';
import { gather, makeRecord } from './gather';
import { Refused } from './Refused';
import { fileNameOf, saveRecord } from './save';
import styles from './record.module.css';

interface ProgrammeRecordProps {
  readonly following: Following;
  readonly name: string;
  /** The record that was saved; nothing before, or where the name is another by now. */
  readonly record: RapportRecord | undefined;
  readonly onRecord: (record: RapportRecord | undefined) => void;
}

/** Saves the record that belongs to a certificate. What was written for its questions goes along only where that is asked for. */
export function ProgrammeRecord({ following, name, record, onRecord }: ProgrammeRecordProps) {
  const { t, i18n } = useTranslation('record');
  addTexts(i18n, 'record', texts);
  const services = useServices();
  const [withOwn, setWithOwn] = useState(false);
  const [state, setState] = useState<'open' | 'making' | 'saved' | 'refused' | 'failed'>('open');
  const [left, setLeft] = useState(0);
  const written = Object.values(following.enrolment.reflections).some((text) => text.trim() !== '');
  const save = async (): Promise<void> => {
    if (state === 'making') return;
    setState('making');
    try {
      const made = await programmeRecord(following, name, withOwn, services);
      setLeft(made.left);
      setState(saveRecord(made.record) ? 'saved' : 'refused');
      onRecord(made.record);
    } catch {
      setState('failed');
      onRecord(undefined);
    }
  };
  return (
    <section className={ui.prose}>
      <h2>{t('title')}</h2>
      <p>{t('programme.what')}</p>
      {written && (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={withOwn}
            onChange={({ target }) => {
              setWithOwn(target.checked);
              onRecord(undefined);
            }}
          />
          <span>{t('programme.own')}</span>
        </label>
      )}
      <div className={ui.actions}>
        <button type="button" className={ui.button} aria-disabled={state === 'making'} onClick={() => void save()}>
          {record === undefined ? t('save') : t('again')}
        </button>
      </div>
      <div role="status">
        {state === 'failed' && <p className={ui.note}>{t('failed')}</p>}
        {record !== undefined && state === 'saved' && <p>{t('saved', { file: fileNameOf(record) })}</p>}
        {record !== undefined && left > 0 && <p className={ui.note}>{t('left', { count: left })}</p>}
        {record !== undefined && (
          <p>
            {t('code')} <output className={styles.code}>{record.code}</output>
          </p>
        )}
      </div>
      {record !== undefined && state === 'refused' && <Refused record={record} />}
      {record !== undefined && (
        <p className={ui.meta}>
          {t('programme.onPaper')} <Link href="/verify">{t('verify')}</Link>
        </p>
      )}
    </section>
  );
}

async function programmeRecord(
  { enrolment, attempts }: Following,
  who: string,
  withOwn: boolean,
  services: Services,
): Promise<{ readonly record: RapportRecord; /** How many conversations cannot go in. */ readonly left: number }> {
  const { hash, programme, start, before, marks, reflections } = enrolment;
  const gathered = await gather([...attempts.keys()], services);
  const ids = new Set(gathered.attempts.map(({ id }) => id));
  const { record } = await makeRecord({
    ...gathered,
    who,
    made: services.now(),
    programme: {
      hash,
      programme,
      start,
      before: before.filter((id) => ids.has(id)),
      marks,
      ...(withOwn ? { reflections } : {}),
    },
  });
  return { record, left: attempts.size - record.attempts.length };
}
