import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../services';
import ui from '../ui/ui.module.css';
import { LETTERED, LETTERS, withLetter, type Lettered } from './letters';
import styles from './settings.module.css';
import { useSettings } from './useSettings';

/** The key of each thing in a conversation, each to be changed. */
export function Keys() {
  const { t } = useTranslation('settings');
  const { letters } = useSettings();
  const { set } = useServices().settings;
  const [refused, setRefused] = useState<{ readonly wish: Lettered; readonly because: 'none' | Lettered }>();

  const type = (wish: Lettered, typed: string): void => {
    const changed = withLetter(letters, wish, typed);
    if (typeof changed === 'object') set({ letters: changed });
    setRefused(typeof changed === 'object' ? undefined : { wish, because: changed });
  };
  return (
    <fieldset className={styles.choice}>
      <legend>{t('letters.title')}</legend>
      {LETTERED.map((wish) => (
        <label key={wish}>
          <input
            className={styles.letter}
            value={letters[wish].toUpperCase()}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={refused?.wish === wish}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => type(wish, target.value.slice(-1))}
          />
          <span>{t(`does.${wish}`)}</span>
        </label>
      ))}
      <p className={ui.meta} role="status">
        {refused !== undefined &&
          (refused.because === 'none' ? t('letters.none') : t('letters.taken', { does: t(`does.${refused.because}`) }))}
      </p>
      <button type="button" className={ui.quiet} onClick={() => set({ letters: LETTERS })}>
        {t('letters.usual')}
      </button>
    </fieldset>
  );
}
