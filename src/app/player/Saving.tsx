import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Talk } from '../talk';
import ui from '../ui/ui.module.css';
import { Unsaved } from './Unsaved';
import type { PlayerView } from './usePlayer';

const Elsewhere = lazy(async () => import('./Elsewhere'));
const Updated = lazy(async () => import('./Updated'));

/** How it goes with keeping what is said: not kept, slow, of an older story, or open in another tab. */
export function Saving({ talk, player: { snapshot, send, soFar, bring } }: { readonly talk: Talk; readonly player: PlayerView }) {
  const { t } = useTranslation();
  return (
    <>
      {snapshot.matches('unsaved') && (
        <Unsaved soFar={soFar} onRetry={() => send({ type: 'saving.retried' })} onDrop={() => send({ type: 'reply.dropped' })} />
      )}
      {snapshot.matches({ saving: 'long' }) && (
        <p className={ui.meta} role="status">
          {t('talk.saving')}
        </p>
      )}
      {talk.head?.status === 'open' && (
        <Suspense>
          <Updated talk={talk} />
        </Suspense>
      )}
      {snapshot.matches('elsewhere') && (
        <Suspense>
          <Elsewhere onHere={bring} />
        </Suspense>
      )}
    </>
  );
}
