import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gather, makeRecord } from '../record/gather';
import { fileNameOf, saveRecord } from '../record/save';
import type { Following } from '../following';
import { useServices } from '../services';
import ui from '../ui/ui.module.css';

interface Props {
  readonly following: Following;
  readonly name: string;
  /** The code of the record, once it is saved. */
  readonly onSaved: (code: string) => void;
}

type Saving = { readonly kind: 'open' | 'making' | 'failed' } | { readonly kind: 'saved'; readonly file: string };

/** Saves the record from which a certificate can be checked: the finished conversations, and how the programme was followed. What was written stays here. */
export function SaveItsRecord({ following: { enrolment, attempts }, name, onSaved }: Props) {
  const { t } = useTranslation('programme');
  const services = useServices();
  const [saving, setSaving] = useState<Saving>({ kind: 'open' });
  const save = async (): Promise<void> => {
    if (saving.kind === 'making') return;
    setSaving({ kind: 'making' });
    try {
      const { hash, programme, start, before, marks } = enrolment;
      const finished = [...attempts.values()].filter(({ status }) => status === 'over').map(({ id }) => id);
      const gathered = await gather(finished, services);
      const contents = { ...gathered, who: name, made: services.now(), programme: { hash, programme, start, before: [...before], marks } };
      const { record } = await makeRecord(contents);
      if (!saveRecord(record)) throw new Error('This browser downloads nothing.');
      onSaved(record.code);
      setSaving({ kind: 'saved', file: fileNameOf(record) });
    } catch {
      setSaving({ kind: 'failed' });
    }
  };
  return (
    <>
      <p className={ui.meta}>{t('certificate.recordWhat')}</p>
      <div className={ui.actions}>
        <button type="button" className={ui.button} aria-disabled={saving.kind === 'making'} onClick={() => void save()}>
          {t('certificate.record')}
        </button>
      </div>
      <p role="status" className={ui.meta}>
        {saving.kind === 'making' && t('certificate.recordMaking')}
        {saving.kind === 'saved' && t('certificate.recordSaved', { file: saving.file })}
        {saving.kind === 'failed' && t('certificate.recordFailed')}
      </p>
    </>
  );
}
