import { useTranslation } from 'react-i18next';
import type { Line } from '../../engine';
import type { ComparedTurn } from '../../scoring';
import { Shifts } from '../ui/Shifts';
import { Speech } from '../ui/Speech';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import styles from './compare.module.css';
import { Side, type SideName } from './Side';
import { tenths } from './tenths';

interface HalfProps {
  readonly of: SideName;
  readonly turn: ComparedTurn | undefined;
  /** The line that was answered stands here, and not above both. */
  readonly line: boolean;
  readonly language: string;
}

/** One turn of one side: what was said, what came of it, and what it showed. */
export function Half({ of, turn, line, language }: HalfProps) {
  const { t, i18n } = useTranslation('compare');
  const { t: main } = useTranslation();
  const { t: debrief } = useTranslation('debrief');
  if (turn === undefined) return null;
  const { quality, moodBefore, moodAfter, engagement, principles, answers } = turn;
  return (
    <div className={styles.half} data-side={of}>
      <h4>
        <Side of={of} />
      </h4>
      {line && <Theirs line={turn.line} language={language} />}
      <Yours turn={turn} language={language} />
      {answers.map((answer) => (
        <Theirs key={answer.who} line={{ ...answer, on: undefined, cue: undefined }} language={language} />
      ))}
      <p className={styles.quality} data-quality={quality}>
        {debrief(`quality.${quality}`)}
      </p>
      <Shifts before={moodBefore} after={moodAfter} />
      <p className={ui.meta}>{t('rapport', { value: tenths(i18n.language).format(engagement) })}</p>
      <ul className={`${ui.meta} ${styles.shares}`}>
        {principles.map(({ principle, share }) => (
          <li key={principle}>{t('share', { principle: main(`principle.${principle}`), percent: Math.round(share * 100) })}</li>
        ))}
      </ul>
    </div>
  );
}

export function Theirs({ line, language }: { readonly line: Line | undefined; readonly language: string }) {
  if (line === undefined) return null;
  return (
    <p {...wordsIn(language)}>
      <strong>{line.name}:</strong> {line.cue} <Speech parts={line.parts} />
    </p>
  );
}

export function Yours({ turn: { reply }, language }: { readonly turn: ComparedTurn; readonly language: string }) {
  const { t } = useTranslation('compare');
  const { t: main } = useTranslation();
  return (
    <p className={styles.yours}>
      <strong>{reply.kind === 'says' ? t('said') : main('talk.youDo')}:</strong>{' '}
      {reply.kind === 'silence' ? main('talk.saidNothing') : <span {...wordsIn(language)}>{reply.text}</span>}
    </p>
  );
}
