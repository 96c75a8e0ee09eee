import { useTranslation } from 'react-i18next';
import { MOOD_VARIABLES, type Client, type Mood } from '../../scenario';
import { Portrait } from '../ui/portrait/Portrait';
import ui from '../ui/ui.module.css';
import styles from './debrief.module.css';

interface MoodChangeProps {
  readonly client: Client;
  readonly before: Mood;
  readonly after: Mood;
}

/** What a reply changed: the face before and after, and the numbers that moved. */
export function MoodChange({ client, before, after }: MoodChangeProps) {
  const { t } = useTranslation('debrief');
  const moved = MOOD_VARIABLES.filter((variable) => before[variable] !== after[variable]);
  return (
    <div className={styles.moodChange}>
      <Portrait look={client.portrait} age={client.age} mood={before} still />
      <span aria-hidden="true" className={styles.arrow}>
        →
      </span>
      <Portrait look={client.portrait} age={client.age} mood={after} still />
      <p className={ui.meta}>
        {moved.length === 0
          ? t('mood.same')
          : moved
              .map((variable) =>
                t(`mood.${after[variable] > before[variable] ? 'up' : 'down'}`, {
                  what: t(`mood.${variable}`),
                  from: before[variable],
                  to: after[variable],
                }),
              )
              .join(' ')}
      </p>
    </div>
  );
}
