import { lazy, Suspense } from 'react';
import { Drawing, type PortraitProps } from './Drawing';

const Moving = lazy(async () => import('./Moving'));

/** A person in a mood: still at first, and moving once the animation has been loaded. */
export function Portrait(props: PortraitProps) {
  return (
    <Suspense fallback={<Drawing {...props} />}>
      <Moving {...props} />
    </Suspense>
  );
}
