import { useTranslation } from 'react-i18next';
import type { Diagnostic } from '../../scenario';
import ui from '../ui/ui.module.css';
import { Outcome } from './Outcome';
import { Told } from './Told';

interface RefusedProps {
  readonly file: string;
  readonly mistakes: readonly Diagnostic[];
  /** Mistakes beyond those told. */
  readonly more: number;
}

/** Why a file is not taken in. */
export function Refused({ file, mistakes, more }: RefusedProps) {
  const { t } = useTranslation('import');
  return (
    <Outcome title={t('refused', { file })}>
      <p>{t('mistakes', { count: mistakes.length + more })}</p>
      <Told diagnostics={mistakes} label={t('mistakes', { count: mistakes.length + more })} />
      {more > 0 && <p className={ui.meta}>{t('more', { count: more })}</p>}
    </Outcome>
  );
}
