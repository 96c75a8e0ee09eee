import { useTranslation } from 'react-i18next';
import type { StepStanding } from '../../programme';
import ui from './ui.module.css';
import { useDays } from './useStepWords';

/** When a step is due, or by how many days it is late; nothing once it is done. */
export function StepDue({ standing: { state, due } }: { readonly standing: Pick<StepStanding, 'state' | 'due'> }) {
  const { t } = useTranslation('programme');
  const days = useDays();
  if (due === undefined || state.kind === 'done') return null;
  return <p className={ui.meta}>{due.late > 0 ? t('status.late', { count: due.late }) : t('status.due', { day: days.week(due.day) })}</p>;
}
