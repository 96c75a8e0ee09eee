import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../scenario';
import { wordsIn } from '../ui/words';

/** What is known before the talk, and what to aim for. */
export function Known({ scenario: { briefing, goals, language } }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  return (
    <>
      <p {...wordsIn(language)}>{briefing}</p>
      <h3>{t('talk.goals')}</h3>
      <ul {...wordsIn(language)}>
        {goals.map((goal) => (
          <li key={goal}>{goal}</li>
        ))}
      </ul>
    </>
  );
}
