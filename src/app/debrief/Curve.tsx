import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CurvePoint, Debrief } from '../../scoring';
import ui from '../ui/ui.module.css';
import styles from './debrief.module.css';

const WIDTH = 640;
const HEIGHT = 200;
const MARGIN = 16;
const LOWEST = -5;
const HIGHEST = 20;

function place(turn: number, engagement: number, turns: number): { readonly x: number; readonly y: number } {
  return {
    x: MARGIN + (turn / Math.max(1, turns)) * (WIDTH - 2 * MARGIN),
    y: HEIGHT - MARGIN - ((engagement - LOWEST) / (HIGHEST - LOWEST)) * (HEIGHT - 2 * MARGIN),
  };
}

function pathOf(points: readonly CurvePoint[], turns: number): string {
  return points
    .map(({ turn, engagement }, index) => {
      const { x, y } = place(turn, engagement, turns);
      return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join(' ');
}

/** Rapport from turn to turn, in a sentence, as a picture and as a table. */
export function Curve({ id, debrief: { curve, bestCurve, falls, turns: said } }: { readonly id: string; readonly debrief: Debrief }) {
  const { t, i18n } = useTranslation('debrief');
  const turns = Math.max(curve.length, bestCurve.length) - 1;
  const fell = new Intl.ListFormat(i18n.language).format(falls.map(String));
  return (
    <section className={styles.section}>
      <h2>{t('curve')}</h2>
      <figure className={styles.figure}>
        <figcaption>
          {t('curveText', { count: falls.length, turns: fell })} <span className={ui.meta}>{t('curveBest')}</span>
        </figcaption>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('curveLabel')} className={styles.curve}>
          <path d={`M${MARGIN} ${HEIGHT - MARGIN} H${WIDTH - MARGIN}`} className={styles.axis} />
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
