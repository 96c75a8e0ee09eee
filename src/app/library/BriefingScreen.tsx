import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { dialled, temperamentOf, type Scenario } from '../../scenario';
import { addTexts } from '../i18n';
import texts from '../locales/en.briefing.json';
import { meetingPath, PLAIN_MEETING, type Meeting } from '../meeting';
import { packed } from '../packed';
import { people as ours, scenarioById } from '../scenarios';
import { useServices } from '../services';
import { Heading } from '../ui/Heading';
import LastIntention from '../ui/LastIntention';
import { Marked } from '../ui/Marked';
import { Nowhere } from '../ui/Nowhere';
import { Portrait } from '../ui/portrait/Portrait';
import { Support } from '../ui/Support';
import { usePeopleTexts } from '../ui/usePeopleTexts';
import { useLoaded } from '../ui/useLoaded';
import ui from '../ui/ui.module.css';
import { levelKey, ReviewState } from '../ui/ReviewState';
import { ForAClass } from './ForAClass';
import { ForLms } from './ForLms';
import { HowToPractise } from './HowToPractise';
import { HowStrong } from './HowStrong';
import styles from './library.module.css';
import { wordsIn } from '../ui/words';

interface Props {
  readonly id: string;
  /** How the address asks for them to be met; nothing where that could not be read. */
  readonly meeting: Meeting | undefined;
}

/** What is known before a conversation, and its content note; how strong it is to be, and whether a class shares it. */
export default function BriefingScreen({ id, meeting }: Props) {
  const { t, i18n } = useTranslation();
  addTexts(i18n, 'briefing', texts);
  const { shelf } = useServices();
  const load = useCallback(async () => ({ scenario: (await scenarioById(id, shelf))?.scenario }), [id, shelf]);
  const found = useLoaded(load);
  if (found === undefined) return <p className={ui.meta}>{t('app.loading')}</p>;
  if (found.scenario === undefined) return <Nowhere>{t('app.notFound')}</Nowhere>;
  return <Briefing scenario={found.scenario} meeting={meeting} />;
}

function Briefing({ scenario, meeting }: { readonly scenario: Scenario; readonly meeting: Meeting | undefined }) {
  const { t } = useTranslation('briefing');
  const { newSeed, storage } = useServices();
  const [, go] = useLocation();
  const [fresh] = useState(newSeed);
  const heads = useLoaded(storage.attempts);
  const { id, client, sensitive } = scenario;
  const { dial, mode, seed = fresh } = meeting ?? PLAIN_MEETING;
  const meet = (next: Partial<Meeting>): void =>
    go(`/people/${id}${meetingPath({ dial, mode, seed: meeting?.seed, ...next })}`, { replace: true });
  const way = meetingPath({ dial, mode, seed });
  return (
    <div className={`${ui.page} ${styles.briefing}`}>
      <div className={styles.face}>
        <Portrait look={client.portrait} age={client.age} mood={temperamentOf(dialled(scenario, dial).client).start} />
      </div>
      <div className={ui.prose}>
        <Heading>{t('title', { name: client.name })}</Heading>
        {meeting === undefined && <p className={ui.note}>{t('damaged', { name: client.name })}</p>}
        <Known scenario={scenario} />
        <LastIntention />
        <HowToPractise
          name={client.name}
          met={heads?.some(({ scenario: one, parent }) => one === id && parent === undefined)}
          mode={mode}
          onChange={(next) => meet({ mode: next })}
        />
        <HowStrong name={client.name} value={dial} onChange={(next) => meet({ dial: next })} />
        <div className={ui.actions}>
          <Link href={`/meet/${id}${way}`} className={ui.primary}>
            {t('start')}
          </Link>
          <Link href="/people" className={ui.button}>
            {t('talk.skip', { ns: 'main' })}
          </Link>
        </div>
        <ForAClass
          name={client.name}
          seed={seed}
          link={`${window.location.href.replace(/[?#].*$/, '')}#/people/${id}${way}`}
          open={meeting === undefined || meeting.seed !== undefined}
          onSeed={(next) => meet({ seed: next })}
        />
        {packed === undefined && ours.some((card) => card.id === id) && <ForLms id={id} name={client.name} />}
        {sensitive === true && <Support />}
      </div>
    </div>
  );
}

/** What is known beforehand. */
function Known({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const people = usePeopleTexts();
  const { briefing, goals, note, setting, minutes, level, language } = scenario;
  return (
    <>
      <p className={ui.meta}>
        <span {...wordsIn(language)}>{setting}</span> · {people('minutes', { count: minutes })} · {people(`level.${levelKey(level)}`)}
      </p>
      <p {...wordsIn(language)}>
        <Marked>{briefing}</Marked>
      </p>
      <h2>{t('talk.goals')}</h2>
      <ul {...wordsIn(language)} className={styles.goals}>
        {goals.map((goal) => (
          <li key={goal}>
            <Marked>{goal}</Marked>
          </li>
        ))}
      </ul>
      {note !== undefined && (
        <p className={ui.note} {...wordsIn(language)}>
          {t('talk.note', { note })}
        </p>
      )}
      <ReviewState card={scenario} />
    </>
  );
}
