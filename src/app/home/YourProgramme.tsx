import { useCallback } from 'react';
import { Link } from 'wouter';
import { followingOf } from '../following';
import { useServices } from '../services';
import { ContinueProgramme } from '../ui/ContinueProgramme';
import { useLoaded } from '../ui/useLoaded';
import { useProgrammeTexts } from '../ui/useProgrammeTexts';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import styles from './home.module.css';

/** The programme that was begun last and is not done: how far one is, and what to go on with. */
export function YourProgramme() {
  const t = useProgrammeTexts();
  const services = useServices();
  const load = useCallback(async () => {
    const all = await (await services.shelf()).enrolments.all();
    const following = await Promise.all(all.map(async (one) => followingOf(one, services)));
    return following.find(({ standing }) => standing.done < standing.of);
  }, [services]);
  const following = useLoaded(load);
  if (following === undefined) return null;
  const { enrolment, standing } = following;
  return (
    <section className={`${ui.page} ${styles.today}`} aria-labelledby="your-programme">
      <div>
        <h2 id="your-programme">{t('homeTitle')}</h2>
        <p>
          <span {...wordsIn(enrolment.programme.language)}>{enrolment.programme.title}</span>:{' '}
          {t('doneOf', { done: standing.done, of: standing.of })}. <Link href={`/programme/${enrolment.id}`}>{t('homeOpen')}</Link>
        </p>
      </div>
      <ContinueProgramme following={following} />
    </section>
  );
}
