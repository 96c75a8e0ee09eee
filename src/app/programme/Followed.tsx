import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { today, type Following, type OfferedProgramme } from '../following';
import { useServices } from '../services';
import { Heading } from '../ui/Heading';
import ui from '../ui/ui.module.css';
import { useLoaded } from '../ui/useLoaded';
import { wordsIn } from '../ui/words';
import { ContinueProgramme } from '../ui/ContinueProgramme';
import { groupedBy } from './groups';
import { HowItCounts } from './HowItCounts';
import styles from './programme.module.css';
import { TaskRow } from './TaskRow';
import { useDays } from '../ui/useStepWords';

interface FollowedProps {
  readonly following: Following;
  /** The one of the app, where it is another than was begun. */
  readonly newer: OfferedProgramme | undefined;
  /** The first day that a link names. */
  readonly asked: string | undefined;
  readonly onChanged: () => Promise<void>;
  readonly onLeave: () => Promise<void>;
}

/** A programme that was begun: how far one is, what to go on with, and everything there is to do. */
export function Followed({ following, newer, asked, onChanged, onLeave }: FollowedProps) {
  const { t } = useTranslation('programme');
  const { storage } = useServices();
  const lasting = useLoaded(storage.lasting);
  const { enrolment, standing } = following;
  const { programme } = enrolment;
  const words = wordsIn(programme.language);
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <div className={ui.prose}>
        <Heading>{programme.title}</Heading>
        <FirstDay following={following} asked={asked} onChanged={onChanged} />
        {lasting === false && <p className={ui.note}>{t('notLasting')}</p>}
        {newer !== undefined && <p className={ui.note}>{t('newer', { version: programme.version })}</p>}
        <div className={styles.progress}>
          <p id="programme-done">{t('doneOf', { done: standing.done, of: standing.of })}</p>
          <progress aria-labelledby="programme-done" max={standing.of} value={standing.done} />
        </div>
        <Passed following={following} />
      </div>
      <ContinueProgramme following={following} />
      <section className={ui.page}>
        <h2>{t('steps')}</h2>
        {groupedBy(standing.steps, ({ step }) => step).map(({ heading, steps }) => (
          <section key={steps[0]?.step.id} className={styles.group}>
            {heading !== undefined && <h3 {...words}>{heading}</h3>}
            <ul className={styles.list}>
              {steps.map((one) => (
                <TaskRow key={one.step.id} enrolment={enrolment} standing={one} />
              ))}
            </ul>
          </section>
        ))}
      </section>
      <HowItCounts programme={programme} />
      <div className={ui.actions}>
        <Link href="/programmes" className={ui.button}>
          {t('all')}
        </Link>
        <button type="button" className={ui.quiet} onClick={() => void onLeave()}>
          {t('leave')}
        </button>
      </div>
    </div>
  );
}

/** The first day; where a link names another, a way to take that one. */
function FirstDay({ following: { enrolment }, asked, onChanged }: Pick<FollowedProps, 'following' | 'asked' | 'onChanged'>) {
  const { t } = useTranslation('programme');
  const services = useServices();
  const days = useDays();
  const { id, start, programme } = enrolment;
  const change = async (next: string): Promise<void> => {
    await (await services.shelf()).enrolments.change(id, (kept) => ({ ...kept, start: next }));
    await onChanged();
  };
  return (
    <>
      <p className={ui.meta}>
        {t('from', { day: days.week(start) })} {t('version', { version: programme.version })}
      </p>
      {start > today(services) && <p>{t('notYet', { day: days.week(start) })}</p>}
      {asked !== undefined && asked !== start && (
        <div className={`${ui.note} ${ui.prose}`}>
          <p>{t('fromOther', { day: days.long(asked), own: days.long(start) })}</p>
          <div className={ui.actions}>
            <button type="button" className={ui.button} onClick={() => void change(asked)}>
              {t('useOther', { day: days.long(asked) })}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

/** That it is passed, or what is missing; the certificate says more. */
function Passed({ following: { enrolment, standing } }: Pick<FollowedProps, 'following'>) {
  const { t } = useTranslation('programme');
  const days = useDays();
  const { passed } = standing;
  if (passed === undefined)
    return (
      <p>
        <Link href={`/programme/${enrolment.id}/certificate`}>{t('whatMissing')}</Link>
      </p>
    );
  return (
    <div className={styles.passed}>
      <p>{t('passed', { day: days.long(passed) })}</p>
      <div className={ui.actions}>
        <Link href={`/programme/${enrolment.id}/certificate`} className={ui.primary}>
          {t('toCertificate')}
        </Link>
      </div>
    </div>
  );
}
