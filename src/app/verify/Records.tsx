import { Fragment, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csvOf } from '../../records';
import { useServices } from '../services';
import { download } from '../ui/download';
import parts from '../ui/parts.module.css';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import { Details } from './Details';
import { FILTERS, inOrder, isShown, SORTABLE, type Filter, type Order, type Row, type Sortable } from './rows';
import styles from './verify.module.css';

interface RecordsProps {
  readonly rows: readonly Row[];
  /** More are being checked. */
  readonly busy: boolean;
  readonly onClear: () => void;
}

const AT_ONCE = 100;

/** The files that were checked: how many of each kind, then as a table. */
export function Records({ rows, busy, onClear }: RecordsProps) {
  const { t, i18n } = useTranslation('verify');
  const id = useId();
  const [filter, setFilter] = useState<Filter>('all');
  const [order, setOrder] = useState<Order>();
  const [most, setMost] = useState(AT_ONCE);
  const shown = useMemo(() => {
    const fitting = rows.filter((row) => isShown(row, filter));
    return order === undefined ? fitting : inOrder(fitting, order, i18n.language);
  }, [rows, filter, order, i18n.language]);
  return (
    <>
      <div className={ui.prose}>
        <h2 id={`${id}-title`}>{t('table')}</h2>
        <Sums rows={rows} />
      </div>
      <div className={styles.tools}>
        <div className={styles.field}>
          <label htmlFor={id}>{t('show')}</label>
          <select
            id={id}
            className={parts.control}
            value={filter}
            onChange={({ target }) => {
              setFilter(FILTERS.find((one) => one === target.value) ?? 'all');
              setMost(AT_ONCE);
            }}
          >
            {FILTERS.map((one) => (
              <option key={one} value={one}>
                {t(`filter.${one}`)}
              </option>
            ))}
          </select>
        </div>
        {!busy && <Take rows={rows} onClear={onClear} />}
      </div>
      {shown.length === 0 ? (
        <p>{t('nothingShown')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={`${parts.table} ${styles.table}`} aria-labelledby={`${id}-title`}>
            <Columns order={order} onOrder={setOrder} />
            <tbody>
              {shown.slice(0, most).map((row) => (
                <FileRow key={row.index} row={row} rows={rows} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length > most && (
        <div>
          <button type="button" className={ui.button} onClick={() => setMost(most + AT_ONCE)}>
            {t('more', { count: Math.min(AT_ONCE, shown.length - most) })}
          </button>
        </div>
      )}
    </>
  );
}

/** How many files there are of each kind. */
function Sums({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('verify');
  const count = (filter: Filter): number => rows.filter((row) => isShown(row, filter)).length;
  const intact = rows.filter(({ state }) => state === 'intact').length;
  return (
    <ul className={styles.sums}>
      <li>
        <strong>{t('sum.files', { count: rows.length })}</strong>
      </li>
      <li>{t('sum.intact', { count: intact })}</li>
      {(['altered', 'again', 'unfinished', 'unread'] as const).map((kind) => {
        const found = count(kind);
        return found === 0 ? null : <li key={kind}>{t(`sum.${kind}`, { count: found })}</li>;
      })}
    </ul>
  );
}

/** The table as a file, and the way to begin anew. */
function Take({ rows, onClear }: { readonly rows: readonly Row[]; readonly onClear: () => void }) {
  const { t } = useTranslation('verify');
  const { now } = useServices();
  const [refused, setRefused] = useState<string>();
  const take = (): void => {
    const text = csvOf(rows);
    setRefused(download(`rapport-records-${now().slice(0, 10)}.csv`, 'text/csv;charset=utf-8', text) ? undefined : text);
  };
  return (
    <div className={ui.actions}>
      <button type="button" className={ui.button} onClick={take}>
        {t('csv')}
      </button>
      <button type="button" className={ui.quiet} onClick={onClear}>
        {t('clear')}
      </button>
      {refused !== undefined && (
        <label>
          {t('csvRefused')}
          <textarea className={ui.report} readOnly rows={6} value={refused} onFocus={({ target }) => target.select()} />
        </label>
      )}
    </div>
  );
}

/** The head of the table; each column can be sorted by. */
function Columns({ order, onOrder }: { readonly order: Order | undefined; readonly onOrder: (order: Order) => void }) {
  const { t } = useTranslation('verify');
  const sortedAs = (column: Sortable): 'ascending' | 'descending' | undefined =>
    order?.by === column ? (order.down ? 'descending' : 'ascending') : undefined;
  return (
    <thead>
      <tr>
        {SORTABLE.map((column) => {
          const sorted = sortedAs(column);
          return (
            <th key={column} scope="col" aria-sort={sorted}>
              <button type="button" className={styles.sort} onClick={() => onOrder({ by: column, down: sorted === 'ascending' })}>
                {t(`column.${column}`)}
                <span aria-hidden="true">{sorted === undefined ? '↕' : sorted === 'ascending' ? '↑' : '↓'}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function FileRow({ row, rows }: { readonly row: Row; readonly rows: readonly Row[] }) {
  const { t, i18n } = useTranslation('verify');
  const id = useId();
  const [open, setOpen] = useState(false);
  const { file, verdict, state, duplicates, foreign } = row;
  const record = verdict.kind === 'record' ? verdict : undefined;
  const on = (time: string): string => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(time));
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <div className={styles.name}>
            {record !== undefined && <bdi className={styles.who}>{record.who === '' ? t('noName') : record.who}</bdi>}
            <bdi className={ui.meta}>{file}</bdi>
            <button
              type="button"
              className={styles.open}
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              aria-label={t('detailsOf', { file })}
              onClick={() => setOpen(!open)}
            >
              {t('details')}
            </button>
          </div>
        </th>
        <td>
          <span className={styles.state} data-state={state}>
            {t(`state.${state}`)}
          </span>
          {duplicates.length > 0 && <span className={styles.again}>{t('state.again')}</span>}
          {foreign && <span className={styles.again}>{t('state.foreign')}</span>}
        </td>
        <td>
          <What row={row} />
        </td>
        <td className={styles.day}>{record !== undefined && on(record.made)}</td>
      </tr>
      {open && (
        <tr id={id} className={styles.more}>
          <td colSpan={SORTABLE.length}>
            <Details row={row} rows={rows} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** What a record shows, in a line. */
function What({ row: { verdict, count, finished } }: { readonly row: Row }) {
  const { t, i18n } = useTranslation('verify');
  if (verdict.kind === 'unread') return null;
  const { programme } = verdict;
  if (programme?.kind !== 'played') return count === 0 ? t('empty') : t('finished', { done: finished, count });
  const { title, language, passed, done, of } = programme;
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <>
      <bdi {...wordsIn(language)}>{title}</bdi>:{' '}
      {passed === undefined ? t('programme.openShort', { done, of }) : t('programme.passedShort', { day: day.format(new Date(passed)) })}
    </>
  );
}
