import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../scoring';
import { CURVE, pathOf, place } from '../ui/curve';
import parts from '../ui/parts.module.css';
import styles from './compare.module.css';
import { Dot, Side, type SideName } from './Side';
import { tenths } from './tenths';

interface CurvesProps {
  readonly comparison: Comparison;
  readonly differs: number;
}

/** Rapport on both ways in one picture, with an upright line where they part, and the same as a table. */
export function Curves({ comparison: { curves }, differs }: CurvesProps) {
  const { t } = useTranslation('compare');
  const { width, height, margin } = CURVE;
  const turns = Math.max(curves.original.length, curves.other.length) - 1;
  const parted = curves.other.slice(differs - 1);
  const { x } = place(differs - 1, 0, turns);
  return (
    <section className={styles.section}>
      <h2>{t('curves')}</h2>
      <figure className={styles.figure}>
        <figcaption>{t('curvesText', { turn: differs })}</figcaption>
        <div className={styles.legend}>
          <Side of="original" />
          <Side of="other" />
        </div>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('curvesLabel')} className={styles.curves}>
          <path d={`M${margin} ${height - margin} H${width - margin}`} className={styles.axis} />
          <path d={`M${x} ${margin} V${height - margin}`} className={styles.parts} />
          <path d={`M${x - 7} ${margin - 12} h14 l-7 12 z`} className={styles.flag} />
          <path d={pathOf(curves.original, turns)} className={styles.line} />
          <path d={pathOf(parted, turns)} className={styles.otherLine} />
          {curves.original.map((point) => (
            <Dot key={point.turn} of="original" {...place(point.turn, point.engagement, turns)} />
          ))}
          {parted.slice(1).map((point) => (
            <Dot key={point.turn} of="other" {...place(point.turn, point.engagement, turns)} />
          ))}
        </svg>
      </figure>
      <details className={parts.folded}>
        <summary>{t('asTable')}</summary>
        <CurveTable curves={curves} differs={differs} turns={turns} />
      </details>
    </section>
  );
}

interface CurveTableProps {
  readonly curves: Comparison['curves'];
  readonly differs: number;
  readonly turns: number;
}

function CurveTable({ curves, differs, turns }: CurveTableProps) {
  const { t, i18n } = useTranslation('compare');
  const number = tenths(i18n.language);
  const rapport = (of: SideName, turn: number): string => {
    const point = curves[of][turn];
    return point === undefined ? t('noTurn') : number.format(point.engagement);
  };
  return (
    <table className={parts.table}>
      <thead>
        <tr>
          <th scope="col">{t('colTurn')}</th>
          <th scope="col">
            <Side of="original" />
          </th>
          <th scope="col">
            <Side of="other" />
          </th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: turns + 1 }, (_, turn) => (
          <tr key={turn} data-first={turn === differs}>
            <th scope="row">
              {turn === 0 ? t('start') : turn}
              {turn === differs && <span className={styles.mark}>{t('first')}</span>}
            </th>
            <td>{rapport('original', turn)}</td>
            <td>{rapport('other', turn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
