import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { daysLater } from '../../programme';
import { begin, today, type OfferedProgramme } from '../following';
import { useServices } from '../services';
import { Heading } from '../ui/Heading';
import ui from '../ui/ui.module.css';
import { useLoaded } from '../ui/useLoaded';
import { wordsIn } from '../ui/words';
import { groupsOf } from './groups';
import { HowItCounts } from './HowItCounts';
import styles from './programme.module.css';
import { titleOf, useDays, useRuleWords } from '../ui/useStepWords';

interface BeforeProps {
  readonly offered: OfferedProgramme;
  /** The first day that a link names. */
  readonly start: string | undefined;
  /** A link names one that cannot be read. */
  readonly unread: boolean;
  readonly onBegun: () => Promise<void>;
  /** Something to say first. */
  readonly children: ReactNode;
}

/** What a programme asks, before it is begun. */
export function Before({ offered, start, unread, onBegun, children }: BeforeProps) {
  const { t } = useTranslation('programme');
  const services = useServices();
  const [, go] = useLocation();
  const days = useDays();
  const lasting = useLoaded(services.storage.lasting);
  const [unkept, setUnkept] = useState(false);
  const { id, programme } = offered;
  const first = start ?? today(services);
  const words = wordsIn(programme.language);
  const press = async (): Promise<void> => {
    try {
      await begin(offered, start, services);
      go(`/programme/${id}`, { replace: true });
      await onBegun();
    } catch {
      setUnkept(true);
    }
  };
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <div className={ui.prose}>
        <Heading>{programme.title}</Heading>
        {children}
        <p className={ui.meta}>
          {t('for', { for: programme.for })} · {t('version', { version: programme.version })}
        </p>
        <p {...words}>{programme.intro}</p>
        <p>{start === undefined ? t(unread ? 'beginBad' : 'beginToday') : t('beginOn', { day: days.week(start) })}</p>
        {lasting === false && <p className={ui.note}>{t('notLasting')}</p>}
        {unkept && <p role="alert">{t('notKept')}</p>}
        <div className={ui.actions}>
          <button type="button" className={ui.primary} onClick={() => void press()}>
            {t('begin')}
          </button>
          <Link href="/programmes" className={ui.button}>
            {t('all')}
          </Link>
        </div>
      </div>
      <section className={ui.page}>
        <h2>{t('steps')}</h2>
        {groupsOf(programme.steps).map(({ heading, steps }) => (
          <section key={steps[0]?.id} className={styles.group}>
            {heading !== undefined && <h3 {...words}>{heading}</h3>}
            <ul className={styles.list}>
              {steps.map((step) => (
                <BeforeRow
                  key={step.id}
                  title={titleOf(step)}
                  language={programme.language}
                  due={step.due === undefined ? undefined : daysLater(first, step.due)}
                  step={step}
                />
              ))}
            </ul>
          </section>
        ))}
      </section>
      <HowItCounts programme={programme} />
    </div>
  );
}

interface BeforeRowProps {
  readonly title: string;
  readonly language: string;
  readonly due: string | undefined;
  readonly step: OfferedProgramme['programme']['steps'][number];
}

function BeforeRow({ title, language, due, step }: BeforeRowProps) {
  const { t } = useTranslation('programme');
  const days = useDays();
  const ruleWords = useRuleWords();
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.name} {...wordsIn(language)}>
          {title}
        </p>
        <p className={ui.meta}>{ruleWords(step)}</p>
      </div>
      {due !== undefined && <p className={styles.status}>{t('status.due', { day: days.week(due) })}</p>}
    </li>
  );
}
