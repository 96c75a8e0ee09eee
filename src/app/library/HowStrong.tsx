import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DIALS, type Dial } from '../../scenario';
import ui from '../ui/ui.module.css';
import styles from './library.module.css';

interface Props {
  readonly name: string;
  readonly value: Dial;
  readonly onChange: (dial: Dial) => void;
}

/** Whether the client has a milder or a harder day. */
export function HowStrong({ name, value, onChange }: Props) {
  const { t } = useTranslation('briefing');
  const more = useId();
  return (
    <fieldset className={styles.strong} aria-describedby={more}>
      <legend>{t('strong.title')}</legend>
      {DIALS.map((dial) => (
        <label key={dial}>
          <input type="radio" name="dial" checked={dial === value} onChange={() => onChange(dial)} />
          <span>{t(`strong.${dial}`)}</span>
        </label>
      ))}
      <p id={more} className={ui.meta}>
        {t('strong.more', { name })}
      </p>
    </fieldset>
  );
}
