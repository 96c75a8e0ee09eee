import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../scoring';
import ui from '../ui/ui.module.css';
import parts from '../ui/parts.module.css';
import styles from './compare.module.css';
import { Side } from './Side';

/** The five principles, each as two figures with the moments behind them. */
export function Principles({ comparison: { principles } }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('compare');
  const { t: main } = useTranslation();
  return (
    <section className={styles.section}>
      <h2>{t('principles')}</h2>
      <p className={styles.measure}>{t('principlesText')}</p>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('principle')}</th>
            <th scope="col">
              <Side of="original" />
            </th>
            <th scope="col">
              <Side of="other" />
            </th>
          </tr>
        </thead>
        <tbody>
          {principles.map(({ principle, original, other }) => (
            <tr key={principle}>
              <th scope="row">{main(`principle.${principle}`)}</th>
              <Figure {...original} />
              <Figure {...other} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Figure({ score, moments }: Comparison['principles'][number]['original']) {
  const { t } = useTranslation('compare');
  return (
    <td>
      {score === undefined ? (
        t('notTested')
      ) : (
        <>
          <strong className={styles.figureOf}>{score}</strong> <span className={ui.meta}>{t('moments', { count: moments })}</span>
        </>
      )}
    </td>
  );
}
