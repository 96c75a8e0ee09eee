import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Debrief } from '../../scoring';
import styles from './debrief.module.css';
import { Section } from './Section';
import { TurnLinks } from './TurnLinks';

interface BetweenProps {
  readonly id: string;
  readonly debrief: Debrief;
  readonly name: string;
}

/** Where trust broke and whether it was mended; and the conversation from the client's side. */
export function Between({ id, debrief: { ruptures }, name }: BetweenProps) {
  const { t } = useTranslation('debrief');
  return (
    <Section name="between">
      {ruptures.length === 0 ? (
        <p>{t('between.none', { name })}</p>
      ) : (
        <ul className={styles.milestones}>
          {ruptures.map(({ turn, mended }) => (
            <li key={turn}>
              {t('between.fell', { number: turn })}{' '}
              {mended === undefined ? t('between.unmended') : t('between.mended', { count: mended - turn })} {t('between.read')}{' '}
              <TurnLinks id={id} turns={mended === undefined ? [turn] : [turn, mended]} />.
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link href={`/debrief/${id}/client`}>{t('between.client', { name })}</Link>
      </p>
    </Section>
  );
}
