import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isOver, type Session } from '../../engine';
import { compareOf } from '../../scoring';
import type { Start } from '../storage';
import { Heading } from '../ui/Heading';
import ui from '../ui/ui.module.css';
import styles from './compare.module.css';
import { Curves } from './Curves';
import { Ends } from './Ends';
import { Principles } from './Principles';
import { Alone, Rows, Shared } from './Rows';

interface TwoWaysProps {
  readonly id: string;
  readonly parent: NonNullable<Start['parent']>;
  readonly original: Session;
  readonly other: Session;
}

/** Both ways in full: where each has come to, rapport, turn by turn, principles, and where to go from here. */
export function TwoWays({ id, parent, original, other }: TwoWaysProps) {
  const { t } = useTranslation('compare');
  const comparison = compareOf(original, other);
  const { differs, shared, rows } = comparison;
  const together = rows.filter((row) => row.original !== undefined && row.other !== undefined);
  const { client, language } = original.scenario;
  return (
    <div className={`${ui.page} ${styles.compare}`}>
      <div className={ui.prose}>
        <Heading>{t('title', { turn: differs ?? parent.turn })}</Heading>
        <p>{t('about')}</p>
        {differs === undefined && <p className={ui.note}>{t('noDifference')}</p>}
        <GoOn id={id} parent={parent} over={isOver(other)} />
      </div>
      <Ends comparison={comparison} client={client} language={language} />
      {differs !== undefined && <Curves comparison={comparison} differs={differs} />}
      <section className={styles.section}>
        <h2>{t('turns')}</h2>
        <Shared turns={shared} language={language} />
        <Rows rows={together} differs={differs} language={language} />
        <Alone rows={rows.slice(together.length)} ended={comparison.ended} language={language} />
      </section>
      {differs !== undefined && <Principles comparison={comparison} />}
      <Link href={`/debrief/${id}`} className={`${ui.quiet} ${styles.last}`}>
        {t('otherDebrief')}
      </Link>
    </div>
  );
}

function GoOn({ id, parent: { attempt, turn }, over }: Pick<TwoWaysProps, 'id' | 'parent'> & { readonly over: boolean }) {
  const { t } = useTranslation('compare');
  return (
    <div className={ui.actions}>
      {!over && (
        <Link href={`/play/${id}`} className={ui.primary}>
          {t('goOn')}
        </Link>
      )}
      <Link href={`/what-if/${attempt}/${turn}`} className={over ? ui.primary : ui.button}>
        {t('tryAgain', { turn })}
      </Link>
      <Link href={`/debrief/${attempt}`} className={ui.button}>
        {t('toDebrief')}
      </Link>
    </div>
  );
}
