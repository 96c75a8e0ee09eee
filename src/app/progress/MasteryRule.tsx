import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { MASTERY, type Mastery } from '../../scoring';
import type { Conversation } from '../practised';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import styles from './progress.module.css';

interface MasteryRuleProps {
  readonly mastery: Mastery;
  readonly conversations: readonly Conversation[];
}

/** The rule of provisional mastery in the open: what it asks, what is met, and by which conversations. */
export function MasteryRule({ mastery, conversations }: MasteryRuleProps) {
  const { t, i18n } = useTranslation('progress');
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  const { score, scenarios, unseen, days } = MASTERY;
  const parts = [
    ['partScenarios', mastery.scenarios, scenarios],
    ['partUnseen', mastery.unseen, unseen],
    ['partDays', mastery.days, days],
  ] as const;
  const met = parts.filter(([, have, of]) => have >= of).length;
  const behind = conversations.filter(({ practised }) => mastery.by.includes(practised.attempt));
  return (
    <div className={styles.pool}>
      <h4>{mastery.met ? t('masteryMet') : t('masteryOf', { met, of: parts.length })}</h4>
      <ul className={styles.parts}>
        {parts.map(([part, have, of]) => (
          <li key={part} data-met={have >= of}>
            <strong>{have >= of ? t('partMet') : t('partOpen')}.</strong> {t(part, { score, have: Math.min(have, of), of })}
          </li>
        ))}
      </ul>
      {behind.length > 0 && (
        <>
          <p className={ui.meta}>{t('by')}</p>
          <ul className={styles.links}>
            {behind.map(({ name, language, practised }) => (
              <li key={practised.attempt}>
                <Link href={`/debrief/${practised.attempt}`}>
                  <span {...wordsIn(language)}>{name}</span>, {day.format(new Date(practised.time))}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
