import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../scoring';
import parts from '../ui/parts.module.css';
import { Section } from './Section';

/** The therapeutic modes that were used, beside those that the moments called for. */
export function ModesUsed({ debrief: { modes, turns } }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  if (turns.length === 0) return null;
  return (
    <Section name="modes">
      <p>{t('modes.fitting', { count: turns.length, fitting: modes.fitting.length })}</p>
      <table className={parts.table}>
        <thead>
          <tr>
            {(['mode', 'used', 'called'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`modes.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {modes.uses.map(({ mode, used, called }) => (
            <tr key={mode}>
              <th scope="row">{t(`mode.${mode}`)}</th>
              <td>{used}</td>
              <td>{called}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
