import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Card } from '../../scenario';
import { people } from '../scenarios';
import { useServices } from '../services';
import type { AttemptHead } from '../storage';
import BackupDue from '../ui/BackupDue';
import { Heading } from '../ui/Heading';
import { levelKey } from '../ui/ReviewState';
import ui from '../ui/ui.module.css';
import { Undo } from '../ui/Undo';
import { useLoaded } from '../ui/useLoaded';
import { usePeopleTexts } from '../ui/usePeopleTexts';
import { FILTERS, fitting, saidBy, useFilters, type Chosen, type Filter } from './filters';
import styles from './library.module.css';
import { PersonCard } from './PersonCard';
import { useShelf } from './useShelf';

interface Taken {
  readonly key: string;
  readonly name: string;
}

/** Everyone who can be met: our people, and those who were brought in. */
export default function PeopleScreen() {
  const t = usePeopleTexts();
  const { storage } = useServices();
  const heads = useLoaded(storage.attempts) ?? [];
  const { mine, remove, putBack } = useShelf();
  const [taken, setTaken] = useState<Taken>();
  const [chosen, change, clear] = useFilters();
  const everyone = [...people, ...(mine ?? []).map(({ card }) => card)];
  const found = fitting(everyone, chosen);
  const last = ({ id }: Card): AttemptHead | undefined => heads.find(({ scenario, parent }) => scenario === id && parent === undefined);
  const take = async (hash: string, name: string): Promise<void> => setTaken({ key: await remove(hash), name });
  const undo = async ({ key }: Taken): Promise<void> => {
    await putBack(key);
    setTaken(undefined);
  };
  return (
    <div className={ui.page}>
      <div className={ui.prose}>
        <Heading>{t('title')}</Heading>
        <p>{t('intro')}</p>
        <div className={ui.actions}>
          <Link href="/import" className={ui.button}>
            {t('bring')}
          </Link>
          <Link href="/programmes" className={ui.button}>
            {t('programmes')}
          </Link>
        </div>
      </div>
      <BackupDue />
      {taken !== undefined && (
        <Undo key={taken.key} words={t('taken', { name: taken.name })} undo={t('undo')} onUndo={() => void undo(taken)} />
      )}
      <Filters everyone={everyone} chosen={chosen} onChange={change} />
      <p className={ui.meta} role="status">
        {t('count', { count: found.length })}
      </p>
      {found.length === 0 && (
        <div className={ui.actions}>
          <button type="button" className={ui.button} onClick={clear}>
            {t('everyone')}
          </button>
        </div>
      )}
      <ul className={styles.grid}>
        {found.map((card) => {
          const own = mine?.find((one) => one.card === card)?.imported;
          return (
            <li key={card.id}>
              <PersonCard
                card={card}
                last={last(card)}
                origin={own && <Origin added={own.added} version={card.version} />}
                more={
                  own && (
                    <button
                      type="button"
                      className={ui.quiet}
                      aria-label={t('takeName', { name: card.client.name })}
                      onClick={() => void take(own.hash, card.client.name)}
                    >
                      {t('take')}
                    </button>
                  )
                }
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** That somebody is not one of ours, and which version they are. */
function Origin({ added, version }: { readonly added: string; readonly version: string }) {
  const { i18n } = useTranslation();
  const t = usePeopleTexts();
  const on = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(added));
  return <p className={ui.note}>{t('origin', { on, version })}</p>;
}

interface FiltersProps {
  readonly everyone: readonly Card[];
  readonly chosen: Chosen;
  readonly onChange: (filter: Filter, value: string, on: boolean) => void;
}

/** Ways to find somebody; open where the address already asks for some. */
function Filters({ everyone, chosen, onChange }: FiltersProps) {
  const t = usePeopleTexts();
  const { t: main } = useTranslation();
  const words = (filter: Filter, value: string): string =>
    filter === 'practises'
      ? t(`presentation.${value}` as 'presentation.irritable')
      : filter === 'mainly'
        ? main(`principle.${value}` as 'principle.patience')
        : t(`level.${levelKey(Number(value))}`);
  return (
    <details className={styles.filters} open={FILTERS.some((filter) => chosen[filter].length > 0)}>
      <summary>{t('find')}</summary>
      {FILTERS.map((filter) => (
        <fieldset key={filter}>
          <legend>{t(`by.${filter}`)}</legend>
          {[...new Set(everyone.flatMap((card) => saidBy(card, filter)))].map((value) => (
            <label key={value}>
              <input
                type="checkbox"
                checked={chosen[filter].includes(value)}
                onChange={({ target }) => onChange(filter, value, target.checked)}
              />
              <span>{words(filter, value)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  );
}
