import { useCallback, useEffect, useState } from 'react';
import { followingOf, ourProgrammes, type Following, type OfferedProgramme } from '../following';
import { useServices } from '../services';

/** What there is behind the id of a programme: it can be begun, it has been, or there is none. */
export type Found =
  | { readonly kind: 'missing' }
  | { readonly kind: 'offered'; readonly offered: OfferedProgramme }
  /** With the one of the app as it is now, where that is another than was begun. */
  | { readonly kind: 'followed'; readonly following: Following; readonly newer: OfferedProgramme | undefined };

/** Looks up a programme, now and whenever the page is come back to; nothing while that takes. */
export function useFollowing(id: string) {
  const services = useServices();
  const [found, setFound] = useState<Found>();
  const look = useCallback(async (): Promise<Found> => {
    const offered = ourProgrammes.find((one) => one.id === id);
    const enrolment = await (await services.shelf()).enrolments.one(id);
    if (enrolment === undefined) return offered === undefined ? { kind: 'missing' } : { kind: 'offered', offered };
    const newer = offered?.hash === enrolment.hash ? undefined : offered;
    return { kind: 'followed', following: await followingOf(enrolment, services), newer };
  }, [id, services]);
  const again = useCallback(async () => setFound(await look()), [look]);
  useEffect(() => {
    let here = true;
    const update = async (): Promise<void> => {
      const next = await look();
      if (here) setFound(next);
    };
    const show = (): void => {
      if (document.visibilityState === 'visible') void update();
    };
    void update();
    document.addEventListener('visibilitychange', show);
    return () => {
      here = false;
      document.removeEventListener('visibilitychange', show);
    };
  }, [look]);
  return { found, again };
}
