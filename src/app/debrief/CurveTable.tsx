import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Debrief } from '../../scoring';
import parts from '../ui/parts.module.css';
import { Said } from './Ended';

/** The line as a table. */
export function CurveTable({ id, debrief: { curve, turns } }: { readonly id: string; readonly debrief: Debrief }) {
  const { t, i18n } = useTranslation('debrief');
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <details className={parts.folded}>
      <summary>{t('curve.asTable')}</summary>
      <div className={parts.scroll}>
        <table className={`${parts.table} ${parts.wide}`}>
          <thead>
            <tr>
              {(['turn', 'said', 'rapport', 'mood'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`curve.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {curve.map(({ turn, engagement, mood }) => {
              const said = turns[turn - 1];
              return (
                <tr key={turn}>
                  <th scope="row">{turn === 0 ? t('curve.column.start') : <Link href={`/debrief/${id}/turn/${turn}`}>{turn}</Link>}</th>
                  <td>{said !== undefined && <Said turn={said} />}</td>
                  <td>{number.format(engagement)}</td>
                  <td>{[mood.agitation, mood.valence, mood.trust, mood.hope].join(', ')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
