import { useTranslation } from 'react-i18next';
import { textOfRecord, type RapportRecord } from '../../records';
import ui from '../ui/ui.module.css';

/** A record whose download the browser refused, to be copied. */
export function Refused({ record }: { readonly record: RapportRecord }) {
  const { t } = useTranslation('record');
  return (
    <label>
      {t('refused')}
      <textarea className={ui.report} readOnly rows={6} value={textOfRecord(record)} onFocus={({ target }) => target.select()} />
    </label>
  );
}
