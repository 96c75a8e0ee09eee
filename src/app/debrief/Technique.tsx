import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { PrincipleScore, Score } from '../../scoring';
import { Bullet } from '../ui/Bullet';
import ui from '../ui/ui.module.css';
import styles from './debrief.module.css';

/** The five principles, each with its band, its count of moments and the lines behind it. */
export function Technique({ id, score }: { readonly id: string; readonly score: Score }) {
  const { t } = useTranslation('debrief');
  return (
    <section className={styles.section}>
      <h2>{t('technique')}</h2>
      <p>{t('techniqueText')}</p>
      <ul className={styles.principles}>
        {score.technique.map((principle) => (
          <li key={principle.principle}>
            <PrincipleRow id={id} principle={principle} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PrincipleRow({ id, principle }: { readonly id: string; readonly principle: PrincipleScore }) {
  const { t } = useTranslation('debrief');
  const { t: main } = useTranslation();
  const { score, band, enough, label, moments, forfeited, evidence } = principle;
  const tested = score !== undefined && band !== undefined;
  return (
    <div className={styles.principle}>
      <h3>{main(`principle.${principle.principle}`)}</h3>
      {tested && enough ? (
        <>
          <Bullet principle={principle.principle} score={score} band={band} />
          <p>
            <strong>{t('score', { score, low: band.low, high: band.high })}</strong> {label !== undefined && t(`label.${label}`)}
          </p>
        </>
      ) : (
        <p>{tested ? t('notEnough') : t('notTested')}</p>
      )}
      <details className={styles.more}>
        <summary>
          {t('moments', { count: moments })} {forfeited > 0 && t('forfeited', { count: forfeited })}
        </summary>
        <p className={ui.meta}>{t('evidence')}</p>
        <ul className={styles.links}>
          {evidence.map(({ turn, share }) => (
            <li key={turn}>
              <Link href={`/debrief/${id}/turn/${turn + 1}`}>{t('turn', { number: turn + 1 })}</Link> {Math.round(share * 100)} %
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
