import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepStanding } from '../../programme';
import type { Enrolment } from '../storage';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import styles from './programme.module.css';
import { useDays } from '../ui/useStepWords';
import { useMark } from './useMark';
import { useReflection } from './useReflection';

interface ReflectionProps {
  readonly enrolment: Enrolment;
  readonly question: string;
  readonly title: string;
  readonly standing: StepStanding;
}

const LONGEST = 4000;

/** A question with room for an answer, which is kept as it is written. */
export function Reflection({ enrolment, question, title, standing: { step, state } }: ReflectionProps) {
  const { t } = useTranslation('programme');
  const days = useDays();
  const id = useId();
  const [empty, setEmpty] = useState(false);
  const { text, write, keeping, lost, bringBack } = useReflection(enrolment, step.id);
  const { mark, unkept } = useMark(enrolment.id, step.id, title);
  const finish = (): void => {
    if (text.trim() === '') setEmpty(true);
    else void mark();
  };
  return (
    <>
      <p id={`${id}-question`} {...wordsIn(enrolment.programme.language)}>
        {question}
      </p>
      <div className={styles.answer}>
        <label htmlFor={id}>{t('step.answer')}</label>
        <textarea
          id={id}
          rows={6}
          maxLength={LONGEST}
          value={text}
          aria-describedby={`${id}-question ${id}-state`}
          aria-invalid={empty}
          onChange={({ target }) => {
            setEmpty(false);
            write(target.value);
          }}
        />
        <p id={`${id}-state`} className={ui.meta} role="status">
          {t(keeping === 'unkept' ? 'step.unkept' : keeping === 'kept' ? 'step.kept' : 'step.private')}
        </p>
      </div>
      {empty && <p role="alert">{t('step.empty')}</p>}
      {unkept && <p role="alert">{t('notKept')}</p>}
      {state.kind === 'done' && <p className={ui.meta}>{t('step.doneOn', { day: days.long(state.day) })}</p>}
      <div className={ui.actions}>
        {state.kind !== 'done' && state.kind !== 'waiting' && (
          <button type="button" className={ui.primary} onClick={finish}>
            {t('step.done')}
          </button>
        )}
        {lost && (
          <button type="button" className={ui.button} onClick={bringBack}>
            {t('step.bringBack')}
          </button>
        )}
      </div>
    </>
  );
}
