import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isOver, type Session } from '../../engine';
import { debriefOf, type Debrief } from '../../scoring';
import { addTexts } from '../i18n';
import texts from '../locales/en.debrief.json';
import { ReviewState } from '../ui/ReviewState';
import { keptTalk } from '../talk';
import { useServices } from '../services';
import { Heading } from '../ui/Heading';
import { Nowhere } from '../ui/Nowhere';
import { Portrait } from '../ui/portrait/Portrait';
import { Speech } from '../ui/Speech';
import { Support } from '../ui/Support';
import { useLoaded } from '../ui/useLoaded';
import ui from '../ui/ui.module.css';
import { Curve } from './Curve';
import styles from './debrief.module.css';
import { Outcome, Safety } from './Results';
import { Technique } from './Technique';
import { Turns } from './Turns';
import { wordsIn } from '../ui/words';

/** What a conversation has shown: first how it ended, then what it says. */
export default function DebriefScreen({ id, turn }: { readonly id: string; readonly turn: number | undefined }) {
  const { t, i18n } = useTranslation();
  addTexts(i18n, 'debrief', texts);
  const services = useServices();
  const load = useCallback(async () => ({ session: (await keptTalk(id, services))?.session }), [id, services]);
  const found = useLoaded(load);
  if (found === undefined) return <p className={ui.meta}>{t('app.loading')}</p>;
  if (found.session === undefined) return <Nowhere>{t('talk.missing')}</Nowhere>;
  return <DebriefOf id={id} session={found.session} turn={turn} />;
}

function DebriefOf({ id, session, turn }: { readonly id: string; readonly session: Session; readonly turn: number | undefined }) {
  const { t } = useTranslation('debrief');
  const debrief = debriefOf(session);
  const { scenario } = session;
  return (
    <div className={`${ui.page} ${styles.debrief}`}>
      <Ended session={session} debrief={debrief} />
      {!isOver(session) && (
        <Link href={`/play/${id}`} className={ui.primary}>
          {t('goOn')}
        </Link>
      )}
      <section className={ui.prose}>
        <h2>{t('before')}</h2>
        <p {...wordsIn(scenario.language)}>{debrief.questions.reactions}</p>
        {debrief.questions.description !== undefined && <p {...wordsIn(scenario.language)}>{debrief.questions.description}</p>}
      </section>
      <KeepAndTry id={id} debrief={debrief} language={scenario.language} />
      <Curve id={id} debrief={debrief} />
      <Technique id={id} score={debrief.score} />
      <div className={styles.pair}>
        <Outcome debrief={debrief} language={scenario.language} />
        <Safety id={id} debrief={debrief} language={scenario.language} />
      </div>
      <Turns debrief={debrief} open={turn} name={scenario.client.name} language={scenario.language} />
      <section className={ui.prose}>
        <h2>{t('intention')}</h2>
        <p {...wordsIn(scenario.language)}>{debrief.questions.intention}</p>
        <p className={ui.meta}>{t('seen', debrief.seen)}</p>
        <ReviewState card={scenario} />
        <div className={ui.actions}>
          <Link href={`/meet/${scenario.id}`} className={ui.primary}>
            {t('again')}
          </Link>
          <Link href="/people" className={ui.button}>
            {t('others')}
          </Link>
        </div>
      </section>
      {scenario.sensitive === true && <Support />}
    </div>
  );
}

function Ended({ session: { scenario, standing }, debrief }: { readonly session: Session; readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const { ending, turns, keep } = debrief;
  const last = turns.at(-1);
  const theirs = last?.answers.at(-1) ?? last?.line;
  const quoted = turns.find(({ number }) => number === keep) ?? last;
  return (
    <section className={styles.ended}>
      <Portrait look={scenario.client.portrait} age={scenario.client.age} mood={standing.mood} />
      <div className={ui.prose}>
        <Heading>{ending === undefined ? t('unfinished') : t('title')}</Heading>
        {ending === undefined ? (
          <p>{t('unfinishedText')}</p>
        ) : (
          <div {...wordsIn(scenario.language)}>
            <p className={styles.lead}>{ending.title}</p>
            <p>{ending.text}</p>
          </div>
        )}
        {theirs !== undefined && quoted !== undefined && (
          <dl className={styles.quotes}>
            <dt>{t('theySaid', { name: theirs.name })}</dt>
            <dd {...wordsIn(scenario.language)}>
              <Speech parts={theirs.parts} />
            </dd>
            <dt>{t('youSaid')}</dt>
            <dd {...wordsIn(scenario.language)}>{quoted.reply.text}</dd>
          </dl>
        )}
      </div>
    </section>
  );
}

function KeepAndTry({
  id,
  debrief: { turns, keep, attempt, keyTurns },
  language,
}: {
  readonly id: string;
  readonly debrief: Debrief;
  readonly language: string;
}) {
  const { t } = useTranslation('debrief');
  const kept = turns.find(({ number }) => number === keep);
  const tried = turns.find(({ number }) => number === attempt);
  const words = tried?.better ?? tried?.best?.reply.text;
  return (
    <section className={styles.section}>
      <h2>{t('keepTry')}</h2>
      <div className={styles.pair}>
        <div className={ui.card}>
          <h3>{t('keep')}</h3>
          {kept === undefined ? (
            <p>{t('nothingToKeep')}</p>
          ) : (
            <>
              <p>
                <Link href={`/debrief/${id}/turn/${kept.number}`}>{t('keepText', { number: kept.number })}</Link>
              </p>
              <p {...wordsIn(language)}>{kept.why}</p>
            </>
          )}
        </div>
        <div className={ui.card}>
          <h3>{t('try')}</h3>
          {tried === undefined ? (
            <p>{t('nothingToTry')}</p>
          ) : (
            <>
              <p>
                <Link href={`/debrief/${id}/turn/${tried.number}`}>{t('tryText', { number: tried.number })}</Link>
              </p>
              <p {...wordsIn(language)}>{tried.why}</p>
              {words !== undefined && (
                <p>
                  <strong>{t('better')}:</strong> <span {...wordsIn(language)}>“{words}”</span>
                </p>
              )}
            </>
          )}
        </div>
      </div>
      {keyTurns.length > 0 && (
        <div className={ui.prose}>
          <h3>{t('key')}</h3>
          <ul className={styles.key}>
            {turns
              .filter(({ number }) => keyTurns.includes(number))
              .map(({ number, note }) => (
                <li key={number}>
                  <Link href={`/debrief/${id}/turn/${number}`}>{t('turn', { number })}</Link> <span {...wordsIn(language)}>{note}</span>
                </li>
              ))}
          </ul>
        </div>
      )}
    </section>
  );
}
