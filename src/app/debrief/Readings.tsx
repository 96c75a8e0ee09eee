import { useTranslation } from 'react-i18next';
import type { Debrief, Reading } from '../../scoring';
import { wordsIn } from '../ui/words';
import styles from './debrief.module.css';
import { Section } from './Section';
import { TurnLinks } from './TurnLinks';

interface ReadingsProps {
  readonly id: string;
  readonly debrief: Debrief;
  readonly language: string;
}

/** How the room was read, apart from what was then said. */
export function Readings({ id, debrief: { readings }, language }: ReadingsProps) {
  const { t } = useTranslation('debrief');
  if (readings.length === 0) return null;
  const answered = readings.filter(({ read }) => read !== undefined);
  const right = answered.filter(isRight);
  return (
    <Section name="readings">
      <p>
        {answered.length === 0
          ? t('readings.none', { count: readings.length })
          : t('readings.text', { count: answered.length, right: right.length })}
      </p>
      <ul className={styles.milestones}>
        {answered.map((reading) => (
          <li key={reading.turn}>
            <TurnLinks id={id} turns={[reading.turn]} />: <span {...wordsIn(language)}>{reading.read}</span>.{' '}
            {t(`readings.${closeness(reading)}.${reading.repliedWell ? 'well' : 'otherwise'}`)}{' '}
            {!isRight(reading) && (
              <>
                {t('readings.closest')} <span {...wordsIn(language)}>{reading.closest}</span>.
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const closeness = ({ credit = 0 }: Reading): 'right' | 'partly' | 'other' => (credit === 1 ? 'right' : credit > 0 ? 'partly' : 'other');
const isRight = ({ credit }: Reading): boolean => credit === 1;
