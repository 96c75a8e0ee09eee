import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Session } from '../../engine';
import { debriefOf } from '../../scoring';
import { addTexts } from '../i18n';
import texts from '../locales/en.compare.json';
import { useServices } from '../services';
import { keptTalk } from '../talk';
import { Heading } from '../ui/Heading';
import { Nowhere } from '../ui/Nowhere';
import ui from '../ui/ui.module.css';
import { useLoaded } from '../ui/useLoaded';
import styles from './client.module.css';
import { ClientEnd, ClientTurn } from './ClientTurn';
import { StepThrough } from './StepThrough';

interface ClientSideProps {
  readonly id: string;
  /** The turn to show, counted from 1; every one of them in one list where `all`. */
  readonly step: number | 'all' | undefined;
}

/** A conversation as the client went through it: what they thought, what they heard, how it landed. */
export default function ClientSideScreen({ id, step }: ClientSideProps) {
  const { t, i18n } = useTranslation();
  addTexts(i18n, 'compare', texts);
  const services = useServices();
  const load = useCallback(async () => ({ session: (await keptTalk(id, services))?.session }), [id, services]);
  const found = useLoaded(load);
  if (found === undefined) return <p className={ui.meta}>{t('app.loading')}</p>;
  if (found.session === undefined) return <Nowhere kept>{t('talk.missing')}</Nowhere>;
  return <ClientSide id={id} step={step} session={found.session} />;
}

function ClientSide({ id, step = 1, session }: ClientSideProps & { readonly session: Session }) {
  const { t } = useTranslation('compare');
  const { scenario } = session;
  const debrief = debriefOf(session);
  return (
    <div className={`${ui.page} ${styles.clientSide}`}>
      <div className={ui.prose}>
        <Heading>{t('clientSide.title', { name: scenario.client.name })}</Heading>
        <p>{t('clientSide.about')}</p>
        <div className={`${ui.actions} ${styles.links}`}>
          <Link href={step === 'all' ? `/debrief/${id}/client` : `/debrief/${id}/client/all`} className={ui.quiet}>
            {step === 'all' ? t('clientSide.oneByOne') : t('clientSide.atOnce')}
          </Link>
          <Link href={`/debrief/${id}`} className={ui.quiet}>
            {t('toDebrief')}
          </Link>
        </div>
      </div>
      {step === 'all' ? (
        <ol className={styles.turns}>
          {debrief.turns.map((turn) => (
            <li key={turn.number} className={ui.card}>
              <ClientTurn turn={turn} of={debrief.turns.length} scenario={scenario} />
            </li>
          ))}
          <li className={ui.card}>
            <ClientEnd debrief={debrief} session={session} />
          </li>
        </ol>
      ) : (
        <StepThrough id={id} step={step} debrief={debrief} session={session} />
      )}
    </div>
  );
}
