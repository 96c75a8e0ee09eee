import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n';
import texts from '../locales/en.settings.json';
import { LETTERED } from '../settings/letters';
import { useSettings } from '../settings/useSettings';
import styles from './player.module.css';

const FIXED = ['reply', 'move', 'press', 'leave'] as const;

/** The keys of a conversation. */
export function KeyList() {
  const { t, i18n } = useTranslation('settings');
  addTexts(i18n, 'settings', texts);
  const { keys, letters } = useSettings();
  const rows = [
    ...FIXED.map((one) => ({ key: t(`fixed.${one}`), does: t(`does.${one}`) })),
    ...(keys ? LETTERED.map((wish) => ({ key: letters[wish].toUpperCase(), does: t(`does.${wish}`) })) : []),
  ];
  return (
    <dl className={styles.keys}>
      {rows.map(({ key, does }) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
