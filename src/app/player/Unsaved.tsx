import { useTranslation } from 'react-i18next';
import type { Talk } from '../talk';
import ui from '../ui/ui.module.css';

interface UnsavedProps {
  readonly soFar: () => Talk;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
}

/** A reply that could not be kept: it stays, and nothing else happens until somebody decides. */
export function Unsaved({ soFar, onRetry, onDrop }: UnsavedProps) {
  const { t } = useTranslation();
  const take = async (): Promise<boolean> => (await import('../attempt-file')).downloadTalk(soFar());
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
        <button type="button" className={ui.button} onClick={() => void take()}>
          {t('talk.download')}
        </button>
      </div>
    </div>
  );
}
