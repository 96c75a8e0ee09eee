import { useTranslation } from 'react-i18next';
import { PURPOSES, type Purpose } from '../storage';
import ui from '../ui/ui.module.css';
import styles from './library.module.css';

interface HowToPractiseProps {
  readonly name: string;
  /** Whether this person has been met before; nothing while that is looked up. */
  readonly met: boolean | undefined;
  readonly mode: Purpose;
  readonly onChange: (mode: Purpose) => void;
}

/** Practice with helps or a check without, and what each counts for. */
export function HowToPractise({ name, met, mode, onChange }: HowToPractiseProps) {
  const { t } = useTranslation('briefing');
  return (
    <fieldset className={styles.strong}>
      <legend>{t('how.title', { name })}</legend>
      {PURPOSES.map((one) => (
        <label key={one}>
          <input type="radio" name="mode" checked={one === mode} onChange={() => onChange(one)} />
          <span>{t(`how.${one}`)}</span>
        </label>
      ))}
      <p className={ui.meta} role="status">
        {t(`how.${mode}More`)} {met !== undefined && t(met ? 'how.later' : 'how.first', { name })}
      </p>
    </fieldset>
  );
}
