import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { HELPS } from '../../engine';
import type { Debrief, Opportunities, PrincipleScore } from '../../scoring';
import type { Notes } from '../storage';
import { Bullet } from '../ui/Bullet';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import parts from '../ui/parts.module.css';
import styles from './debrief.module.css';
import { Said } from './Ended';
import { ratingOf } from './ratings';
import { Section } from './Section';
import { TurnLinks } from './TurnLinks';

interface TechniqueProps {
  readonly id: string;
  readonly debrief: Debrief;
  readonly ratings: Notes['ratings'];
  readonly language: string;
}

/** The five principles: the score on its band, the learner's own rating beside it, what was invited and taken, and the lines behind it. */
export function Technique({ id, debrief, ratings, language }: TechniqueProps) {
  const { t } = useTranslation('debrief');
  const { t: main } = useTranslation();
  if (debrief.score.technique.every(({ enough }) => !enough)) {
    return (
      <Section name="technique">
        <p>{t('technique.tooFew')}</p>
        <Used debrief={debrief} />
      </Section>
    );
  }
  return (
    <Section name="technique">
      <ul className={styles.principles}>
        {debrief.score.technique.map((score) => (
          <li key={score.principle} className={styles.principle} data-principle={score.principle}>
            <h3>{main(`principle.${score.principle}`)}</h3>
            <p className={ui.meta}>{t(`technique.about.${score.principle}`)}</p>
            <Figure score={score} own={ratings[score.principle]} />
            <Invited id={id} found={debrief.opportunities.find(({ principle }) => principle === score.principle)} />
            {score.evidence.length > 0 && <Lines id={id} score={score} debrief={debrief} language={language} />}
          </li>
        ))}
      </ul>
      <Used debrief={debrief} />
    </Section>
  );
}

const EXPERT = 100;

/** A score in a sentence and as a bar; nothing but a sentence where there is too little to say. */
function Figure({
  score: { principle, score, band, enough, label, moments, forfeited },
  own,
}: {
  readonly score: PrincipleScore;
  readonly own: number | undefined;
}) {
  const { t } = useTranslation('debrief');
  if (score === undefined || band === undefined) return <p>{t('technique.notTested')}</p>;
  return (
    <>
      {enough ? (
        <>
          <Bullet principle={principle} score={score} band={band} mark={EXPERT} />
          <p>
            <strong>{t('technique.score', { score, low: band.low, high: band.high })}</strong> {label !== undefined && t(`label.${label}`)}.{' '}
            {t('technique.from', { count: moments })} {forfeited > 0 && t('technique.forfeited', { count: forfeited })}
          </p>
        </>
      ) : (
        <p>{t('technique.notEnough', { count: moments })}</p>
      )}
      {own !== undefined && (
        <p>
          {t('technique.own', { rated: t(`rated.${ratingOf(own)}`) })}{' '}
          {enough &&
            t(
              `technique.${forfeited > 0 ? 'ownForfeited' : Math.abs(own - score) <= CLOSE ? 'ownClose' : own < score ? 'ownLower' : 'ownHigher'}`,
            )}
        </p>
      )}
    </>
  );
}

/** A rating this near to the score, in points of a hundred, is as near as five answers can be. */
const CLOSE = 15;

function Invited({ id, found }: { readonly id: string; readonly found: Opportunities | undefined }) {
  const { t } = useTranslation('debrief');
  if (found === undefined) return null;
  const { invited, taken } = found;
  const missed = invited.filter((turn) => !taken.includes(turn));
  return (
    <p>
      {t('technique.invited', { count: invited.length })} {t('technique.taken', { count: taken.length })}{' '}
      {missed.length > 0 && (
        <>
          {t('technique.missed')} <TurnLinks id={id} turns={missed} />.
        </>
      )}
    </p>
  );
}

/** What was looked at or taken back on the way. */
function Used({ debrief: { turns, takenBack } }: { readonly debrief: Debrief }) {
  const { t, i18n } = useTranslation('debrief');
  const helps = turns.flatMap((turn) => turn.helps);
  const counts = HELPS.map((help) => ({ help, count: helps.filter((one) => one === help).length }))
    .filter(({ count }) => count > 0)
    .map(({ help, count }) => t('used.times', { what: t(`help.${help}`), count }));
  const used = [...counts, ...(takenBack > 0 ? [t('used.takenBack', { count: takenBack })] : [])];
  return (
    <p className={ui.meta}>
      {used.length === 0 ? t('used.nothing') : t('used.list', { list: new Intl.ListFormat(i18n.language).format(used) })} {t('used.what')}
    </p>
  );
}

interface LinesProps {
  readonly id: string;
  readonly score: PrincipleScore;
  readonly debrief: Debrief;
  readonly language: string;
}

function Lines({ id, score: { evidence }, debrief: { turns }, language }: LinesProps) {
  const { t, i18n } = useTranslation('debrief');
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  return (
    <details className={parts.folded}>
      <summary>{t('technique.lines')}</summary>
      <p className={ui.meta}>{t('technique.linesText')}</p>
      <ul className={styles.links}>
        {evidence.map(({ turn, share }) => {
          const said = turns[turn];
          return (
            <li key={turn}>
              <Link href={`/debrief/${id}/turn/${turn + 1}`}>{t('turn', { number: turn + 1 })}</Link>, {percent.format(share)}:{' '}
              <span {...wordsIn(language)}>{said !== undefined && <Said turn={said} />}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
