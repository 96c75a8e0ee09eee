import { useTranslation } from 'react-i18next';
import type { ComparedRow, ComparedTurn, Comparison } from '../../scoring';
import ui from '../ui/ui.module.css';
import parts from '../ui/parts.module.css';
import styles from './compare.module.css';
import { Half, Theirs, Yours } from './Half';
import type { SideName } from './Side';

interface SharedProps {
  readonly turns: readonly ComparedTurn[];
  readonly language: string;
}

/** The turns before the first difference, folded. */
export function Shared({ turns, language }: SharedProps) {
  const { t } = useTranslation('compare');
  if (turns.length === 0) return null;
  return (
    <details className={parts.folded}>
      <summary>{t('same', { count: turns.length })}</summary>
      <ol className={styles.rows}>
        {turns.map((turn) => (
          <li key={turn.number} className={styles.same}>
            <h3>{t('turn', { number: turn.number })}</h3>
            <Theirs line={turn.line} language={language} />
            <Yours turn={turn} language={language} />
          </li>
        ))}
      </ol>
    </details>
  );
}

interface RowsProps {
  readonly rows: readonly ComparedRow[];
  readonly differs: number | undefined;
  readonly language: string;
}

/** The turns of both from the first difference on: side by side where there is room, else one after the other. */
export function Rows({ rows, differs, language }: RowsProps) {
  const { t } = useTranslation('compare');
  return (
    <ol className={styles.rows}>
      {rows.map(({ number, original, other }) => {
        const oneLine = wordsOf(original) === wordsOf(other);
        return (
          <li key={number} className={styles.row} data-first={number === differs}>
            <h3>
              {t('turn', { number })} {number === differs && <span className={styles.mark}>{t('first')}</span>}
            </h3>
            {oneLine && <Theirs line={original?.line} language={language} />}
            <div className={styles.pair}>
              <Half of="original" turn={original} line={!oneLine} language={language} />
              <Half of="other" turn={other} line={!oneLine} language={language} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const wordsOf = (turn: ComparedTurn | undefined): string => JSON.stringify([turn?.line.who, turn?.line.cue, turn?.line.parts]);

interface AloneProps {
  readonly rows: readonly ComparedRow[];
  readonly ended: Comparison['ended'];
  readonly language: string;
}

/** The turns that the longer of the two has alone, folded. */
export function Alone({ rows, ended, language }: AloneProps) {
  const { t } = useTranslation('compare');
  const [first] = rows;
  if (first === undefined) return null;
  const of: SideName = first.original === undefined ? 'other' : 'original';
  const over = ended[of === 'other' ? 'original' : 'other'] !== undefined;
  const range = { count: rows.length, from: first.number, to: first.number + rows.length - 1 };
  return (
    <details className={parts.folded}>
      <summary>{of === 'original' ? t('onlyOriginal', range) : t('onlyOther', range)}</summary>
      <p className={ui.meta}>{over ? t('hadEnded') : t('notSoFar')}</p>
      <ol className={styles.rows}>
        {rows.map((row) => (
          <li key={row.number} className={styles.row}>
            <h3>{t('turn', { number: row.number })}</h3>
            <Half of={of} turn={row[of]} line language={language} />
          </li>
        ))}
      </ol>
    </details>
  );
}
