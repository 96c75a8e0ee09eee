import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isDue, suggestionsOf, type Suggestion } from '../../scoring';
import { addTexts } from '../i18n';
import texts from '../locales/en.progress.json';
import { dayOf, readPractice } from '../practised';
import { people } from '../scenarios';
import { useServices, type Services } from '../services';
import { Reasons } from '../ui/Reasons';
import { useLoaded } from '../ui/useLoaded';
import ui from '../ui/ui.module.css';
import styles from './home.module.css';
import { YourProgramme } from './YourProgramme';

const TODAY_MAX = 2;

async function dueToday(services: Services): Promise<readonly Suggestion[]> {
  const { conversations } = await readPractice(services);
  const suggestions = suggestionsOf(
    conversations.map(({ practised }) => practised),
    people,
    dayOf(services.now()),
  );
  return suggestions.filter(({ reasons }) => reasons.some(isDue)).slice(0, TODAY_MAX);
}

/** The programme that somebody follows, and what comes again today. */
export default function Today() {
  return (
    <>
      <YourProgramme />
      <Again />
    </>
  );
}

/** What comes again today, and why; nothing where nothing does. */
function Again() {
  const { t, i18n } = useTranslation('progress');
  addTexts(i18n, 'progress', texts);
  const services = useServices();
  const load = useCallback(async () => dueToday(services), [services]);
  const due = useLoaded(load) ?? [];
  if (due.length === 0) return null;
  return (
    <section className={`${ui.card} ${styles.today}`} aria-labelledby="today">
      <h2 id="today">{t('todayTitle')}</h2>
      <ul>
        {due.map(({ scenario, reasons }) => (
          <li key={scenario}>
            <Reasons reasons={reasons.filter(isDue)} />
            <Link href={`/people/${scenario}`} className={ui.button}>
              {t('meet', { name: people.find(({ id }) => id === scenario)?.client.name ?? '' })}
            </Link>
          </li>
        ))}
      </ul>
      <Link href="/progress">{t('todayAll')}</Link>
    </section>
  );
}
