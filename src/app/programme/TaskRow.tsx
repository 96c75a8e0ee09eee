import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { StepStanding } from '../../programme';
import type { Enrolment } from '../storage';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import { hrefOf } from '../ui/stepHref';
import styles from './programme.module.css';
import { StepDue } from '../ui/StepDue';
import { titleOf, useDays, useDemandWords, useRuleWords, useStepList } from '../ui/useStepWords';

interface TaskRowProps {
  readonly enrolment: Enrolment;
  readonly standing: StepStanding;
}

/** One step in the list: where it is done, what it takes, and how it stands. */
export function TaskRow({ enrolment, standing }: TaskRowProps) {
  const { t } = useTranslation('programme');
  const ruleWords = useRuleWords();
  const demandWords = useDemandWords();
  const { id, programme } = enrolment;
  const { step, state, lacks } = standing;
  const href = hrefOf(id, standing);
  const words = wordsIn(programme.language);
  const about = `step-${step.id}`;
  return (
    <li className={styles.row} data-state={state.kind}>
      <div>
        {href === undefined ? (
          <p className={styles.name} {...words}>
            {titleOf(step)}
          </p>
        ) : (
          <Link href={href} className={styles.name} aria-describedby={about} {...words}>
            {titleOf(step)}
          </Link>
        )}
        <p className={ui.meta}>{ruleWords(step)}</p>
        {lacks.length > 0 && <p className={ui.meta}>{t('lacks', { list: demandWords(lacks) })}</p>}
      </div>
      <div id={about} className={styles.status}>
        <p>
          <State programme={programme} standing={standing} />
        </p>
        <StepDue standing={standing} />
      </div>
    </li>
  );
}

function State({ programme, standing: { state, finished, reached } }: Pick<TaskRowProps, 'standing'> & Pick<Enrolment, 'programme'>) {
  const { t } = useTranslation('programme');
  const days = useDays();
  const stepList = useStepList(programme);
  switch (state.kind) {
    case 'not-started':
      return finished.length === 0 ? t('status.notStarted') : t('status.again', { count: reached.count, of: reached.of });
    case 'in-progress':
      return t('status.inProgress', { turn: state.turn });
    case 'done':
      return <strong>{t('status.done', { day: days.short(state.day) })}</strong>;
    case 'waiting':
      return t('status.waiting', { list: stepList(state.for) });
  }
}
