import { useTranslation } from 'react-i18next';
import ui from '../ui/ui.module.css';

/** A reply that could not be kept: it stays, and nothing else happens until somebody decides. */
export function Unsaved({ onRetry, onDrop }: { readonly onRetry: () => void; readonly onDrop: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={ui.note} role="alert">
      <p>{t('talk.unsaved')}</p>
      <div className={ui.actions}>
        <button type="button" className={ui.primary} onClick={onRetry}>
          {t('talk.retry')}
        </button>
        <button type="button" className={ui.button} onClick={onDrop}>
          {t('talk.drop')}
        </button>
      </div>
    </div>
  );
}
