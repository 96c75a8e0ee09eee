import { useTranslation } from 'react-i18next';
import styles from './compare.module.css';

export type SideName = 'original' | 'other';

/** The name of a side with its shape: a full circle for what was, a hollow diamond for what if. */
export function Side({ of }: { readonly of: SideName }) {
  const { t } = useTranslation('compare');
  return (
    <span className={styles.side}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.shape}>
        <Dot of={of} x={8} y={8} />
      </svg>
      {t(of)}
    </span>
  );
}

/** The shape of a side, in a picture. */
export function Dot({ of, x, y }: { readonly of: SideName; readonly x: number; readonly y: number }) {
  return of === 'original' ? (
    <circle cx={x} cy={y} r="4.5" className={styles.dot} />
  ) : (
    <path d={`M${x} ${y - 6}l6 6l-6 6l-6 -6z`} className={styles.diamond} />
  );
}
