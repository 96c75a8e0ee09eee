import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isDue, RETRY_DAYS, type Suggestion } from '../../scoring';
import { people } from '../scenarios';
import { Reasons } from '../ui/Reasons';
import { levelKey } from '../ui/ReviewState';
import ui from '../ui/ui.module.css';
import { usePeopleTexts } from '../ui/usePeopleTexts';
import { wordsIn } from '../ui/words';
import styles from './progress.module.css';

/** What to practise next, each with its reasons. */
export function Next({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const { t, i18n } = useTranslation('progress');
  const numbers = new Intl.NumberFormat(i18n.language);
  const days = new Intl.ListFormat(i18n.language).format(RETRY_DAYS.map((day) => numbers.format(day)));
  return (
    <section className={styles.section}>
      <h2>{t('next')}</h2>
      <p className={ui.prose}>{t('nextText', { days, first: numbers.format(RETRY_DAYS[0]) })}</p>
      {suggestions.length === 0 && <p>{t('nextNothing')}</p>}
      <ul className={styles.next}>
        {suggestions.map((suggestion) => (
          <li key={suggestion.scenario}>
            <SuggestionCard suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SuggestionCard({ suggestion: { scenario, again, reasons } }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation('progress');
  const peopleWords = usePeopleTexts();
  const card = people.find(({ id }) => id === scenario);
  if (card === undefined) return null;
  const { client, language, setting, minutes, level } = card;
  return (
    <article className={ui.card} aria-labelledby={`next-${scenario}`}>
      <h3 id={`next-${scenario}`}>
        <span {...wordsIn(language)}>{client.name}</span> {reasons.some(isDue) && <span className={styles.due}>{t('due')}</span>}
      </h3>
      <p className={ui.meta}>
        <span {...wordsIn(language)}>{setting}</span> · {peopleWords('minutes', { count: minutes })} ·{' '}
        {peopleWords(`level.${levelKey(level)}`)}
      </p>
      <Reasons reasons={reasons} className={styles.reasons} />
      {again && <p className={ui.meta}>{t('again')}</p>}
      <div className={ui.actions}>
        <Link href={`/people/${scenario}`} className={ui.button}>
          {t('meet', { name: client.name })}
        </Link>
      </div>
    </article>
  );
}
