import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { stageOf, type Session } from '../../engine';
import type { AttemptHead } from '../storage';
import { Portrait } from '../ui/portrait/Portrait';
import { Speech } from '../ui/Speech';
import ui from '../ui/ui.module.css';
import styles from './home.module.css';
import { wordsIn } from '../ui/words';

interface ResumeCardProps {
  readonly head: AttemptHead;
  readonly session: Session;
  /** Whom a fresh conversation would be with. */
  readonly fresh: string;
  readonly onFresh: () => void;
}

/** A conversation that was left, to go on with. */
export function ResumeCard({ head, session, fresh, onFresh }: ResumeCardProps) {
  const { t, i18n } = useTranslation();
  const { client, language } = session.scenario;
  const stage = stageOf(session);
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(head.saved));
  return (
    <section className={styles.resume}>
      <Portrait look={client.portrait} age={client.age} mood={stage.mood} />
      <div className={ui.prose}>
        <h1>{t('resume.title', { name: client.name })}</h1>
        {stage.kind === 'moment' && (
          <p {...wordsIn(language)}>
            <Speech parts={stage.line.parts} />
          </p>
        )}
        <p className={ui.meta}>{t('resume.where', { turn: head.turns + 1, when })}</p>
        <div className={ui.actions}>
          <Link href={`/play/${head.id}`} className={ui.primary}>
            {t('resume.go')}
          </Link>
          <button type="button" className={ui.button} onClick={onFresh}>
            {t('resume.fresh', { name: fresh })}
          </button>
          <Link href={`/debrief/${head.id}`} className={ui.quiet}>
            {t('resume.debrief')}
          </Link>
        </div>
      </div>
    </section>
  );
}
