import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog';
import { Support } from '../ui/Support';
import ui from '../ui/ui.module.css';

interface PauseDialogProps {
  readonly sensitive: boolean;
  readonly onResume: () => void;
  readonly onLeave: () => void;
}

/** A pause that costs nothing. Escape goes on with the conversation. */
export function PauseDialog({ sensitive, onResume, onLeave }: PauseDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('pause.title')}
      close={t('pause.resume')}
      onClose={onResume}
      more={
        <button type="button" className={ui.button} onClick={onLeave}>
          {t('pause.leave')}
        </button>
      }
    >
      <p>{t('pause.text')}</p>
      {sensitive && <Support />}
    </Dialog>
  );
}
