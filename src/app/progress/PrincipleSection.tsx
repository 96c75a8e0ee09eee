import { useTranslation } from 'react-i18next';
import { MASTERY, type Pool, type PrincipleProgress } from '../../scoring';
import type { Conversation } from '../practised';
import { Bullet } from '../ui/Bullet';
import ui from '../ui/ui.module.css';
import { Behind } from './Behind';
import { MasteryRule } from './MasteryRule';
import styles from './progress.module.css';

interface PrincipleSectionProps {
  readonly progress: PrincipleProgress;
  readonly conversations: readonly Conversation[];
}

/** One principle: first attempts, later ones apart, the mastery rule, and the conversations behind it. */
export function PrincipleSection({ progress, conversations }: PrincipleSectionProps) {
  const { t } = useTranslation('progress');
  const { t: main } = useTranslation();
  const { principle, first, later, mastery, showings } = progress;
  return (
    <section className={`${ui.card} ${styles.principle}`} aria-labelledby={`of-${principle}`}>
      <h3 id={`of-${principle}`}>{main(`principle.${principle}`)}</h3>
      <div className={styles.sides}>
        <div className={styles.pools}>
          <div className={styles.pool}>
            <h4>{t('first')}</h4>
            {first.conversations === 0 ? <p>{t('firstNone')}</p> : <Figure principle={principle} pool={first} />}
          </div>
          {later.conversations > 0 && (
            <div className={styles.pool}>
              <h4>{t('later')}</h4>
              <Figure principle={principle} pool={later} />
            </div>
          )}
        </div>
        <MasteryRule mastery={mastery} conversations={conversations} />
      </div>
      {showings.length > 0 && <Behind showings={showings} conversations={conversations} />}
    </section>
  );
}

/** A score with its band, and what it rests on. */
function Figure({ principle, pool }: { readonly principle: PrincipleProgress['principle']; readonly pool: Pool }) {
  const { t } = useTranslation('progress');
  const { score, band, enough, label, moments, scenarios, forfeited } = pool;
  const counted = t('moments', { count: moments });
  if (score === undefined || band === undefined || !enough) return <p>{t('notEnough', { moments: counted })}</p>;
  return (
    <>
      <Bullet principle={principle} score={score} band={band} mark={MASTERY.score} />
      <p>
        <strong>{t('figureLed', { score, low: band.low, high: band.high })}</strong> {label !== undefined && t(`label.${label}`)}
      </p>
      <p className={ui.meta}>
        {t('restsOn', { moments: counted, scenarios: t('scenarios', { count: scenarios }) })}{' '}
        {forfeited > 0 && t('forfeited', { count: forfeited })}
      </p>
    </>
  );
}
