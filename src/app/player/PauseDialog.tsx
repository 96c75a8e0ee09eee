import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
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
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={ui.dialog} aria-labelledby={title} onClose={onResume}>
      <div className={ui.prose}>
        <h2 id={title}>{t('pause.title')}</h2>
        <p>{t('pause.text')}</p>
        {sensitive && <Support />}
        <div className={ui.actions}>
          <button type="button" className={ui.primary} onClick={() => dialog.current?.close()}>
            {t('pause.resume')}
          </button>
          <button type="button" className={ui.button} onClick={onLeave}>
            {t('pause.leave')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
