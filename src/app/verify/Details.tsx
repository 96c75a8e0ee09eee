import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeTyped, type Altered, type Duplicate, type Verified } from '../../records';
import ui from '../ui/ui.module.css';
import { Programme } from './Programme';
import type { Row } from './rows';
import { Talk } from './Talk';
import styles from './verify.module.css';

const AT_ONCE = 20;

/** Everything that was found about a file. */
export function Details({ row, rows }: { readonly row: Row; readonly rows: readonly Row[] }) {
  const { verdict, duplicates } = row;
  return (
    <div className={styles.details}>
      {verdict.kind === 'unread' ? <Unread verdict={verdict} /> : <Found record={verdict} duplicates={duplicates} rows={rows} />}
    </div>
  );
}

function Unread({ verdict }: { readonly verdict: Extract<Row['verdict'], { readonly kind: 'unread' }> }) {
  const { t } = useTranslation('verify');
  const { trouble, at = '' } = verdict;
  return (
    <p>
      {t(`trouble.${trouble.slice('record/'.length)}` as 'trouble.wrong-shape', { at })} <code>{trouble}</code>
    </p>
  );
}

interface FoundProps {
  readonly record: Verified;
  readonly duplicates: readonly Duplicate[];
  readonly rows: readonly Row[];
}

function Found({ record, duplicates, rows }: FoundProps) {
  const { t } = useTranslation('verify');
  const [most, setMost] = useState(AT_ONCE);
  const { code, stated, altered, app, ahead, attempts, programme } = record;
  return (
    <>
      <div className={ui.prose}>
        <p>
          <span className={styles.code}>{t('code', { code })}</span> {t('by', { app })}
        </p>
        {stated !== code && <p>{codeTyped(stated) === undefined ? t('statedNone') : t('stated', { code: stated })}</p>}
        {ahead && <p>{t('ahead')}</p>}
      </div>
      {altered.length > 0 && (
        <div className={ui.note}>
          <ul className={styles.list}>
            {altered.map((place) => (
              <li key={JSON.stringify(place)}>{<Place place={place} attempts={attempts} />}</li>
            ))}
          </ul>
          <p>{t('alteredWhat')}</p>
        </div>
      )}
      {duplicates.length > 0 && (
        <ul className={styles.list}>
          {duplicates.map((one) => (
            <li key={JSON.stringify(one)}>
              <Again one={one} file={rows[one.file]?.file ?? ''} />
            </li>
          ))}
        </ul>
      )}
      {programme !== undefined && <Programme programme={programme} />}
      <ol className={styles.talks}>
        {[...attempts.slice(0, most).entries()].map(([index, attempt]) => (
          <li key={`${index} ${attempt.id}`}>
            <Talk talk={attempt} number={index + 1} />
          </li>
        ))}
      </ol>
      {attempts.length > most && (
        <div>
          <button type="button" className={ui.button} onClick={() => setMost(most + AT_ONCE)}>
            {t('more', { count: Math.min(AT_ONCE, attempts.length - most) })}
          </button>
        </div>
      )}
    </>
  );
}

function Place({ place, attempts }: { readonly place: Altered; readonly attempts: Verified['attempts'] }) {
  const { t } = useTranslation('verify');
  if (!('attempt' in place)) return t(`altered.${place.kind}`);
  const found = attempts[place.attempt];
  const about = { number: place.attempt + 1, name: found?.kind === 'played' ? found.scenario.name : (found?.scenario ?? '') };
  return place.kind === 'turn' ? t('altered.turn', { ...about, turn: place.turn }) : t('altered.attempt', about);
}

function Again({ one, file }: { readonly one: Duplicate; readonly file: string }) {
  const { t } = useTranslation('verify');
  if (one.kind === 'record') return t('again.record', { file });
  return t(one.otherName ? 'again.otherName' : 'again.attempt', { number: one.attempt + 1, file });
}
