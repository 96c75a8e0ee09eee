import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../scoring';
import type { Talk } from '../talk';
import { Heading } from '../ui/Heading';
import { Portrait } from '../ui/portrait/Portrait';
import { Speech } from '../ui/Speech';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import styles from './debrief.module.css';

/** How it ended, with a line of each. No number stands here. */
export function Ended({ talk: { session, mode, dial, head }, debrief }: { readonly talk: Talk; readonly debrief: Debrief }) {
  const { t, i18n } = useTranslation('debrief');
  const { scenario, standing } = session;
  const { client, language } = scenario;
  const { ending, turns, keep } = debrief;
  const last = turns.at(-1);
  const theirs = last?.answers.at(-1) ?? last?.line;
  const quoted = turns.find(({ number }) => number === keep) ?? last;
  return (
    <section className={styles.ended}>
      <Portrait look={client.portrait} age={client.age} mood={standing.mood} />
      <div className={ui.prose}>
        <p className={ui.meta}>
          <bdi {...wordsIn(language)}>{client.name}</bdi> · {t(`met.${mode}`)}, {t(`met.${dial}`)}
          {head !== undefined && ` · ${new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(head.started))}`}
        </p>
        <Heading>{ending === undefined ? t('ended.unfinished') : t('ended.title')}</Heading>
        {ending === undefined ? (
          <p>{t('ended.unfinishedText')}</p>
        ) : (
          <div {...wordsIn(language)}>
            <p className={styles.lead}>{ending.title}</p>
            <p>{ending.text}</p>
          </div>
        )}
        {theirs !== undefined && quoted !== undefined && (
          <dl className={styles.quotes}>
            <dt>{t('ended.theySaid', { name: theirs.name })}</dt>
            <dd {...wordsIn(language)}>
              <Speech parts={theirs.parts} />
            </dd>
            <dt>{t(quoted.number === keep ? 'ended.youSaid' : 'ended.youSaidLast', { number: quoted.number })}</dt>
            <dd {...wordsIn(language)}>
              <Said turn={quoted} />
            </dd>
          </dl>
        )}
      </div>
    </section>
  );
}

/** What was said or done in a turn, as it was offered. */
export function Said({ turn: { reply } }: { readonly turn: Debrief['turns'][number] }) {
  const { t } = useTranslation();
  if (reply.kind === 'silence') return t('talk.saidNothing');
  return reply.kind === 'says' ? `“${reply.text}”` : reply.text;
}
