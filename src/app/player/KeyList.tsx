import { useTranslation } from 'react-i18next';
import styles from './player.module.css';

const KEYS = ['1', 'arrows', 'enter', 'b', 'u', 'p', 'm', 'r', 'e'] as const;

/** The keys of a conversation. */
export function KeyList() {
  const { t } = useTranslation();
  return (
    <dl className={styles.keys}>
      {KEYS.map((key) => (
        <div key={key}>
          <dt>
            <kbd>{t(`keys.${key}.key`)}</kbd>
          </dt>
          <dd>{t(`keys.${key}.does`)}</dd>
        </div>
      ))}
    </dl>
  );
}
