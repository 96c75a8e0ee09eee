import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { taskOf, type StepStanding } from '../../programme';
import type { Following } from '../following';
import { Heading } from '../ui/Heading';
import { Nowhere } from '../ui/Nowhere';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import { Reflection } from './Reflection';
import { StepDue } from '../ui/StepDue';
import { titleOf, useDays, useStepList } from '../ui/useStepWords';
import { useFollowing } from './useFollowing';
import { useMark } from './useMark';

/** A step that is read or thought about. */
export function StepScreen({ id, step: wanted }: { readonly id: string; readonly step: string }) {
  const { t } = useTranslation('programme');
  const { found } = useFollowing(id);
  if (found === undefined) return <p className={ui.meta}>{t('app.loading', { ns: 'main' })}</p>;
  if (found.kind === 'missing') return <Nowhere>{t('missing')}</Nowhere>;
  if (found.kind === 'offered') return <Elsewhere id={id} words={t('step.notBegun')} />;
  const standing = found.following.standing.steps.find(({ step }) => step.id === wanted);
  if (standing === undefined || taskOf(standing.step).kind === 'meet') return <Elsewhere id={id} words={t('step.missing')} />;
  return <Shown following={found.following} standing={standing} />;
}

function Elsewhere({ id, words }: { readonly id: string; readonly words: string }) {
  const { t } = useTranslation('programme');
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <Heading>{words}</Heading>
      <div className={ui.actions}>
        <Link href={`/programme/${id}`} className={ui.primary}>
          {t('step.toProgramme')}
        </Link>
      </div>
    </div>
  );
}

function Shown({ following: { enrolment }, standing }: { readonly following: Following; readonly standing: StepStanding }) {
  const { t } = useTranslation('programme');
  const stepList = useStepList(enrolment.programme);
  const { step, state } = standing;
  const task = taskOf(step);
  const words = wordsIn(enrolment.programme.language);
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <div className={ui.prose}>
        <p>
          <Link href={`/programme/${enrolment.id}`}>{t('back')}</Link>
        </p>
        <Heading>{titleOf(step)}</Heading>
        <StepDue standing={standing} />
        {state.kind === 'waiting' && <p className={ui.note}>{t('step.waiting', { list: stepList(state.for) })}</p>}
        {task.kind === 'read' && (
          <>
            <div className={ui.prose} {...words}>
              {task.text.split('\n').map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
            <Read enrolment={enrolment.id} title={titleOf(step)} standing={standing} />
          </>
        )}
        {task.kind === 'reflect' && <Reflection enrolment={enrolment} question={task.question} title={titleOf(step)} standing={standing} />}
      </div>
    </div>
  );
}

interface ReadProps {
  readonly enrolment: string;
  readonly title: string;
  readonly standing: StepStanding;
}

function Read({ enrolment, title, standing: { step, state } }: ReadProps) {
  const { t } = useTranslation('programme');
  const days = useDays();
  const { mark, unkept } = useMark(enrolment, step.id, title);
  if (state.kind === 'done') return <p className={ui.meta}>{t('step.readOn', { day: days.long(state.day) })}</p>;
  if (state.kind === 'waiting') return null;
  return (
    <>
      {unkept && <p role="alert">{t('notKept')}</p>}
      <div className={ui.actions}>
        <button type="button" className={ui.primary} onClick={() => void mark()}>
          {t('step.read')}
        </button>
      </div>
    </>
  );
}
