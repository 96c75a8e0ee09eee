import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import ui from './ui.module.css';

interface DialogProps {
  readonly title: string;
  /** The words of the button that closes it. */
  readonly close?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly more?: ReactNode;
}

/** A dialog over the page. Escape closes it, and the focus goes back to where it came from. */
export function Dialog({ title, close, onClose, children, more }: DialogProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={ui.dialog} aria-labelledby={id} onClose={onClose}>
      <div className={ui.prose}>
        <h2 id={id}>{title}</h2>
        {children}
        <div className={ui.actions}>
          <button type="button" className={ui.primary} onClick={() => dialog.current?.close()}>
            {close ?? t('app.close')}
          </button>
          {more}
        </div>
      </div>
    </dialog>
  );
}
