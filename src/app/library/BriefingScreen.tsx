import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { temperamentOf, type Scenario } from '../../scenario';
import { scenarioById } from '../scenarios';
import { Heading } from '../ui/Heading';
import { Nowhere } from '../ui/Nowhere';
import { Portrait } from '../ui/portrait/Portrait';
import { Support } from '../ui/Support';
import { useLoaded } from '../ui/useLoaded';
import ui from '../ui/ui.module.css';
import { levelKey, ReviewState } from '../ui/ReviewState';
import styles from './library.module.css';
import { wordsIn } from '../ui/words';

/** What is known before a conversation, and its content note. */
export default function BriefingScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const load = useCallback(async () => ({ scenario: (await scenarioById(id))?.scenario }), [id]);
  const found = useLoaded(load);
  if (found === undefined) return <p className={ui.meta}>{t('app.loading')}</p>;
  if (found.scenario === undefined) return <Nowhere>{t('app.notFound')}</Nowhere>;
  return <Briefing scenario={found.scenario} />;
}

function Briefing({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { id, client, briefing, goals, note, setting, minutes, level, language, sensitive } = scenario;
  return (
    <div className={`${ui.page} ${styles.briefing}`}>
      <div className={styles.face}>
        <Portrait look={client.portrait} age={client.age} mood={temperamentOf(client).start} />
      </div>
      <div className={ui.prose}>
        <Heading>{t('briefing.title', { name: client.name })}</Heading>
        <p className={ui.meta}>
          <span {...wordsIn(language)}>{setting}</span> · {t('people.minutes', { count: minutes })} · {t(`level.${levelKey(level)}`)}
        </p>
        <p {...wordsIn(language)}>{briefing}</p>
        <h2>{t('talk.goals')}</h2>
        <ul {...wordsIn(language)} className={styles.goals}>
          {goals.map((goal) => (
            <li key={goal}>{goal}</li>
          ))}
        </ul>
        {note !== undefined && (
          <p className={ui.note} {...wordsIn(language)}>
            {t('people.note', { note })}
          </p>
        )}
        <ReviewState card={scenario} />
        <p>{t('briefing.counts')}</p>
        <div className={ui.actions}>
          <Link href={`/meet/${id}`} className={ui.primary}>
            {t('briefing.start')}
          </Link>
          <Link href="/people" className={ui.button}>
            {t('briefing.skip')}
          </Link>
        </div>
        {sensitive === true && <Support />}
      </div>
    </div>
  );
}
