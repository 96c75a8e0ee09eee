import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Card } from '../../scenario';
import { people } from '../scenarios';
import { useServices } from '../services';
import type { AttemptHead } from '../storage';
import { Heading } from '../ui/Heading';
import { Portrait } from '../ui/portrait/Portrait';
import { usePeopleTexts } from '../ui/usePeopleTexts';
import { useLoaded } from '../ui/useLoaded';
import ui from '../ui/ui.module.css';
import { FILTERS, fitting, saidBy, useFilters, type Chosen, type Filter } from './filters';
import styles from './library.module.css';
import { levelKey, ReviewState } from '../ui/ReviewState';
import { wordsIn } from '../ui/words';

/** Everyone who can be met. */
export default function PeopleScreen() {
  const t = usePeopleTexts();
  const { storage } = useServices();
  const heads = useLoaded(storage.attempts) ?? [];
  const [chosen, change, clear] = useFilters();
  const found = fitting(people, chosen);
  return (
    <div className={ui.page}>
      <div className={ui.prose}>
        <Heading>{t('title')}</Heading>
        <p>{t('intro')}</p>
      </div>
      <Filters chosen={chosen} onChange={change} />
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
        {found.map((card) => (
          <li key={card.id}>
            <PersonCard card={card} last={heads.find(({ scenario, parent }) => scenario === card.id && parent === undefined)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FiltersProps {
  readonly chosen: Chosen;
  readonly onChange: (filter: Filter, value: string, on: boolean) => void;
}

/** Ways to find somebody; open where the address already asks for some. */
function Filters({ chosen, onChange }: FiltersProps) {
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
          {[...new Set(people.flatMap((card) => saidBy(card, filter)))].map((value) => (
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

function PersonCard({ card, last }: { readonly card: Card; readonly last: AttemptHead | undefined }) {
  const t = usePeopleTexts();
  const { t: main, i18n } = useTranslation();
  const { client, language, situation, setting, minutes, level, presentation, mainly, note, mood } = card;
  const list = (words: readonly string[]): string => new Intl.ListFormat(i18n.language).format(words);
  return (
    <article className={`${ui.card} ${styles.person}`} aria-labelledby={`person-${card.id}`}>
      <div className={styles.face}>
        <Portrait look={client.portrait} age={client.age} mood={mood} />
      </div>
      <h2 id={`person-${card.id}`} {...wordsIn(language)}>
        {t('age', { name: client.name, age: client.age })}
      </h2>
      <p {...wordsIn(language)}>{situation}</p>
      <p className={ui.meta}>
        <span {...wordsIn(language)}>{setting}</span> · {t('minutes', { count: minutes })} · {t(`level.${levelKey(level)}`)}
      </p>
      <p className={ui.meta}>{t('practises', { list: list(presentation.map((one) => t(`presentation.${one}`))) })}</p>
      <p className={ui.meta}>{t('mainly', { list: list(mainly.map((principle) => main(`principle.${principle}`))) })}</p>
      {note !== undefined && (
        <p className={ui.note} {...wordsIn(language)}>
          {main('talk.note', { note })}
        </p>
      )}
      <ReviewState card={card} />
      <div className={ui.actions}>
        {last?.status === 'open' && (
          <Link href={`/play/${last.id}`} className={ui.primary}>
            {t('goOn', { turn: last.turns + 1 })}
          </Link>
        )}
        <Link href={`/people/${card.id}`} className={last?.status === 'open' ? ui.button : ui.primary}>
          {last === undefined ? t('meet', { name: client.name }) : t('again')}
        </Link>
        {last?.status === 'over' && (
          <Link href={`/debrief/${last.id}`} className={ui.button}>
            {t('debrief')}
          </Link>
        )}
      </div>
    </article>
  );
}
