import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Debrief } from '../../scoring';
import type { Notes } from '../storage';
import type { Talk } from '../talk';
import { fileName, jsonOf } from '../attempt-file';
import { download } from '../ui/download';
import ui from '../ui/ui.module.css';
import { textOf } from './copies';
import styles from './debrief.module.css';

interface CopiesProps {
  readonly talk: Talk;
  readonly debrief: Debrief;
  readonly notes: Notes;
}

/** Ways to keep a copy outside this browser. Own words go along only when that is asked for. */
export function Copies({ talk, debrief, notes }: CopiesProps) {
  const { t } = useTranslation(['debrief', 'main']);
  const [withOwn, setWithOwn] = useState(false);
  const [refused, setRefused] = useState<string>();
  const own = withOwn ? notes : undefined;
  const keep = (ending: string, type: string, text: string): void =>
    setRefused(download(`${fileName(talk)}.${ending}`, type, text) ? undefined : text);
  return (
    <div className={ui.prose}>
      <h3>{t('copies.title')}</h3>
      <label className={styles.tick}>
        <input type="checkbox" checked={withOwn} onChange={({ target }) => setWithOwn(target.checked)} />
        <span>{t('copies.own')}</span>
      </label>
      <div className={ui.actions}>
        <button type="button" className={ui.button} onClick={() => window.print()}>
          {t('copies.print')}
        </button>
        <button type="button" className={ui.button} onClick={() => keep('txt', 'text/plain', textOf(talk, debrief, t, own))}>
          {t('copies.text')}
        </button>
        <button type="button" className={ui.button} onClick={() => keep('json', 'application/json', jsonOf(talk, own))}>
          {t('copies.json')}
        </button>
        <Link href={`/record/${talk.key}`} className={ui.button}>
          {t('copies.record')}
        </Link>
      </div>
      {refused !== undefined && (
        <label>
          {t('copies.refused')}
          <textarea className={ui.report} readOnly rows={8} value={refused} onFocus={({ target }) => target.select()} />
        </label>
      )}
      <p className={ui.meta}>{t('copies.what')}</p>
    </div>
  );
}
