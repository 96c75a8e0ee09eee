import { useTranslation } from 'react-i18next';
import type { Mood } from '../../scenario';
import ui from './ui.module.css';

const VARIABLES = ['agitation', 'valence', 'trust', 'hope'] as const;

/** How a mood became another, number by number, in plain words; those of `compare` must be there. */
export function Shifts({ before, after }: { readonly before: Mood; readonly after: Mood }) {
  const { t } = useTranslation('compare');
  const moved = VARIABLES.filter((variable) => before[variable] !== after[variable]);
  if (moved.length === 0) return <p className={ui.meta}>{t('unmoved')}</p>;
  return (
    <ul className={ui.meta}>
      {moved.map((variable) => {
        const [from, to] = [before[variable], after[variable]];
        return <li key={variable}>{t(`shift.${variable}.${to > from ? 'up' : 'down'}`, { from, to })}</li>;
      })}
    </ul>
  );
}
