import { useId } from 'react';
import type { Principle } from '../../scenario';
import styles from './bullet.module.css';

/** The patterns that tell principles apart on paper and where the reader's own colours are in force. */
const PATTERNS: Readonly<Record<Principle, string>> = {
  patience: 'M0 0H8V8H0Z',
  'people-skills': 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  communication: 'M2 2h.01M6 6h.01',
  'problem-solving': 'M-2 2L2 -2M0 8L8 0M6 10L10 6M-2 6L2 10M0 0L8 8M6 -2L10 2',
  empathy: 'M0 2H8M0 6H8',
};

interface BulletProps {
  readonly principle: Principle;
  /** From 0 to 100, as everything here. */
  readonly score: number;
  readonly band: { readonly low: number; readonly high: number };
  /** Where a line across the bar says what is asked for. */
  readonly mark?: number;
}

/** A score on its band, for the eye alone: the same stands beside it in words. */
export function Bullet({ principle, score, band, mark }: BulletProps) {
  const pattern = useId();
  return (
    <svg aria-hidden="true" className={styles.bar} data-principle={principle}>
      <pattern id={pattern} width="8" height="8" patternUnits="userSpaceOnUse">
        <path d={PATTERNS[principle]} className={principle === 'patience' ? styles.solid : styles.drawn} />
      </pattern>
      <rect x="0" y="0" width="100%" height="100%" rx="4" className={styles.track} />
      <rect x={`${band.low}%`} y="2" width={`${band.high - band.low}%`} height="20" className={styles.band} />
      <rect x="0" y="7" width={`${score}%`} height="10" className={styles.value} />
      <rect x="0" y="7" width={`${score}%`} height="10" className={styles.patterned} fill={`url(#${pattern})`} />
      {mark !== undefined && <line x1={`${mark}%`} x2={`${mark}%`} y1="0" y2="24" className={styles.mark} />}
    </svg>
  );
}
