import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { calibrationOf, MASTERY, progressOf, suggestionsOf } from '../../scoring';
import { addTexts } from '../i18n';
import texts from '../locales/en.progress.json';
import { dayOf, readPractice, type Practice } from '../practised';
import { people } from '../scenarios';
import { useServices } from '../services';
import BackupDue from '../ui/BackupDue';
import { Boundary } from '../ui/Boundary';
import { Heading } from '../ui/Heading';
import { useLoaded } from '../ui/useLoaded';
import ui from '../ui/ui.module.css';
import { OwnView } from './OwnView';
import { Next } from './Next';
import { PrincipleSection } from './PrincipleSection';
import styles from './progress.module.css';

/** What all finished conversations show: what to practise next, the five principles, and the learner's own view beside them. */
export default function ProgressScreen() {
  const { t, i18n } = useTranslation('progress');
  addTexts(i18n, 'progress', texts);
  const services = useServices();
  const [read, setRead] = useState<{ readonly done: number; readonly of: number }>();
  const load = useCallback(async () => readPractice(services, (done, of) => setRead({ done, of })), [services]);
  const practice = useLoaded(load);
  return (
    <div className={`${ui.page} ${styles.progress}`}>
      <div className={ui.prose}>
        <Heading>{t('title')}</Heading>
        <p>{t('intro')}</p>
        <p className={ui.note}>{t('limits')}</p>
      </div>
      <BackupDue />
      {practice === undefined ? <Reading read={read} /> : <Shown practice={practice} />}
    </div>
  );
}

const SLOW_MS = 1000;

/** That it is being read; after a second, how far. */
function Reading({ read }: { readonly read: { readonly done: number; readonly of: number } | undefined }) {
  const { t } = useTranslation('progress');
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={ui.meta} role="status">
      {slow && read !== undefined ? t('readingOf', { done: read.done, of: read.of }) : t('reading')}
    </p>
  );
}

function Shown({ practice: { conversations, lost } }: { readonly practice: Practice }) {
  const { t } = useTranslation('progress');
  const services = useServices();
  const practised = conversations.map((one) => one.practised);
  const left = lost > 0 && <p className={ui.meta}>{t('lost', { count: lost })}</p>;
  if (conversations.length === 0)
    return (
      <div className={ui.prose}>
        <p>{t('nobody')}</p>
        {left}
        <div className={ui.actions}>
          <Link href="/people" className={ui.primary}>
            {t('meetSomeone')}
          </Link>
        </div>
      </div>
    );
  return (
    <>
      <div>
        <p className={ui.meta}>{t('from', { count: conversations.length })}</p>
        {left}
      </div>
      <Boundary name="next">
        <Next suggestions={suggestionsOf(practised, people, dayOf(services.now()))} />
      </Boundary>
      <section className={styles.section}>
        <h2>{t('principles')}</h2>
        <div className={ui.prose}>
          <p>{t('principlesText')}</p>
          <p>{t('markText', { score: MASTERY.score })}</p>
        </div>
        <ul className={styles.principles}>
          {progressOf(practised).map((progress) => (
            <li key={progress.principle}>
              <Boundary name={progress.principle}>
                <PrincipleSection progress={progress} conversations={conversations} />
              </Boundary>
            </li>
          ))}
        </ul>
      </section>
      <Boundary name="own view">
        <OwnView calibrations={calibrationOf(practised)} conversations={conversations} />
      </Boundary>
    </>
  );
}
