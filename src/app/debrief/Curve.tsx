import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Debrief } from '../../scoring';
import { CURVE, pathOf, place } from '../ui/curve';
import ui from '../ui/ui.module.css';
import styles from './debrief.module.css';

/** Rapport from turn to turn, in a sentence, as a picture and as a table. */
export function Curve({ id, debrief: { curve, bestCurve, falls, turns: said } }: { readonly id: string; readonly debrief: Debrief }) {
  const { t, i18n } = useTranslation('debrief');
  const { width, height, margin } = CURVE;
  const turns = Math.max(curve.length, bestCurve.length) - 1;
  const fell = new Intl.ListFormat(i18n.language).format(falls.map(String));
  return (
    <section className={styles.section}>
      <h2>{t('curve')}</h2>
      <figure className={styles.figure}>
        <figcaption>
          {t('curveText', { count: falls.length, turns: fell })} <span className={ui.meta}>{t('curveBest')}</span>
        </figcaption>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('curveLabel')} className={styles.curve}>
          <path d={`M${margin} ${height - margin} H${width - margin}`} className={styles.axis} />
          <path d={pathOf(bestCurve, turns)} className={styles.bestLine} />
          <path d={pathOf(curve, turns)} className={styles.line} />
          {curve.map(({ turn, engagement }) => {
            const { x, y } = place(turn, engagement, turns);
            return <circle key={turn} cx={x} cy={y} r="4.5" className={styles.dot} />;
          })}
        </svg>
      </figure>
      <details className={styles.more}>
        <summary>{t('asTable')}</summary>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('colTurn')}</th>
                <th scope="col">{t('colSaid')}</th>
                <th scope="col">{t('colRapport')}</th>
                <th scope="col">{t('colMood')}</th>
              </tr>
            </thead>
            <tbody>
              {curve.map(({ turn, engagement, mood }) => (
                <tr key={turn}>
                  <th scope="row">{turn === 0 ? t('start') : <Link href={`/debrief/${id}/turn/${turn}`}>{turn}</Link>}</th>
                  <td>{said[turn - 1]?.reply.text}</td>
                  <td>{Math.round(engagement * 10) / 10}</td>
                  <td>{[mood.agitation, mood.valence, mood.trust, mood.hope].join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
