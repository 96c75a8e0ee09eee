import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Debrief } from '../../scoring';
import type { Talk } from '../talk';
import { BackToProgramme } from '../ui/BackToProgramme';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import { Copies } from './Copies';
import styles from './debrief.module.css';
import { Section } from './Section';
import type { Writing } from './useNotes';
import { KeptState, Writable } from './Writable';

interface NextProps {
  readonly talk: Talk;
  readonly debrief: Debrief;
  readonly writing: Writing;
}

/** One sentence to take along, what has been seen of this conversation, where to go from here, and a copy to keep. */
export function Next({ talk, debrief, writing: { notes, write, state } }: NextProps) {
  const { t } = useTranslation('debrief');
  const { key: id, session, written } = talk;
  const { attempt, questions } = debrief;
  return (
    <Section name="next">
      <p {...wordsIn(written.language)}>{questions.intention}</p>
      <Writable
        label={t('next.intention')}
        hint={t('next.intentionHint')}
        value={notes.intention}
        onWrite={(intention) => write({ intention })}
      />
      <KeptState state={state} />
      <Seen seen={debrief.seen} />
      {talk.parent === undefined && <BackToProgramme scenario={session.scenario.id} />}
      <div className={ui.actions}>
        {attempt !== undefined && (
          <Link href={`/what-if/${id}/${attempt}`} className={ui.primary}>
            {t('next.hardest', { number: attempt })}
          </Link>
        )}
        <Link href={`/people/${session.scenario.id}`} className={attempt === undefined ? ui.primary : ui.button}>
          {t('next.again')}
        </Link>
        <Link href="/people" className={ui.button}>
          {t('next.others')}
        </Link>
        <Link href="/progress" className={ui.button}>
          {t('next.progress')}
        </Link>
      </div>
      <Copies talk={talk} debrief={debrief} notes={notes} />
    </Section>
  );
}

/** Which moments of the scenario the conversation came by, without a word of the others. */
function Seen({ seen }: { readonly seen: Debrief['seen'] }) {
  const { t } = useTranslation('debrief');
  return (
    <div className={styles.seen}>
      <p>{t('next.seen', { count: seen.length, seen: seen.filter(Boolean).length })}</p>
      <svg aria-hidden="true" viewBox={`0 0 ${seen.length * 12} 12`} className={styles.strip}>
        {seen.map((was, index) => (
          <rect key={`place ${String(index)}`} x={index * 12 + 1} y="1" width="9" height="9" rx="2" data-seen={was} />
        ))}
      </svg>
    </div>
  );
}
