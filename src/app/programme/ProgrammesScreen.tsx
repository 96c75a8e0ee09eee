import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { followingOf, ourProgrammes, type Following } from '../following';
import { useServices } from '../services';
import { Heading } from '../ui/Heading';
import { useLoaded } from '../ui/useLoaded';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import styles from './programme.module.css';
import type { Programme } from '../../programme';
import { useDays } from '../ui/useStepWords';

/** The programmes that were begun, and those that can be. */
export function ProgrammesScreen() {
  const { t } = useTranslation('programme');
  const services = useServices();
  const load = useCallback(async () => {
    const enrolments = await (await services.shelf()).enrolments.all();
    return Promise.all(enrolments.map(async (enrolment) => followingOf(enrolment, services)));
  }, [services]);
  const begun = useLoaded(load);
  if (begun === undefined) return <p className={ui.meta}>{t('app.loading', { ns: 'main' })}</p>;
  const others = ourProgrammes.filter(({ id }) => !begun.some(({ enrolment }) => enrolment.id === id));
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <div className={ui.prose}>
        <Heading>{t('title')}</Heading>
        <p>{t('intro')}</p>
      </div>
      {begun.length + others.length === 0 && <p>{t('nothing')}</p>}
      <ul className={styles.all}>
        {begun.map((one) => (
          <li key={one.enrolment.id}>
            <Begun following={one} />
          </li>
        ))}
        {others.map(({ id, programme }) => (
          <li key={id}>
            <Card id={id} programme={programme} label={t('see')} />
          </li>
        ))}
      </ul>
      <div className={ui.actions}>
        <Link href="/import" className={ui.button}>
          {t('bring')}
        </Link>
      </div>
    </div>
  );
}

function Begun({ following: { enrolment, standing } }: { readonly following: Following }) {
  const { t } = useTranslation('programme');
  const days = useDays();
  const { id, programme, start } = enrolment;
  return (
    <Card
      id={id}
      programme={programme}
      label={t('goOn')}
      primary
      more={t('yours', { on: days.short(start), done: standing.done, of: standing.of })}
    />
  );
}

interface CardProps {
  readonly id: string;
  readonly programme: Programme;
  readonly label: string;
  readonly primary?: boolean;
  readonly more?: string;
}

function Card({ id, programme, label, primary = false, more }: CardProps) {
  const { t } = useTranslation('programme');
  const words = wordsIn(programme.language);
  return (
    <article className={ui.card} aria-labelledby={`programme-${id}`}>
      <h2 id={`programme-${id}`} {...words}>
        {programme.title}
      </h2>
      <p className={ui.meta}>{t('for', { for: programme.for })}</p>
      {more !== undefined && <p>{more}</p>}
      <div className={ui.actions}>
        <Link href={`/programme/${id}`} className={primary ? ui.primary : ui.button} aria-describedby={`programme-${id}`}>
          {label}
        </Link>
      </div>
    </article>
  );
}
