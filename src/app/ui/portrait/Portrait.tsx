import { lazy, memo, Suspense, useDeferredValue } from 'react';
import styles from '../ui.module.css';
import type { PortraitProps } from './Drawing';

const Moving = lazy(async () => import('./Moving'));

/** A person in a mood, whose face moves to the next one. Drawing and movement are loaded together; the first page has its drawing written into it. */
export const Portrait = memo(function Portrait(props: PortraitProps) {
  const later = useDeferredValue(props);
  return (
    <Suspense fallback={<div className={styles.portraitPlace} />}>
      <Moving {...later} />
    </Suspense>
  );
});
