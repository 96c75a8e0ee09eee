import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RECORD_MAX } from '../../records';
import { useDropping } from '../ui/useDropping';
import ui from '../ui/ui.module.css';
import parts from '../ui/parts.module.css';
import { droppedFiles } from './files';

interface ChooseFilesProps {
  /** There are files already. */
  readonly again: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Buttons that open the device's own dialogs for files and for a folder; both can be dropped on the place around them as well. */
export function ChooseFiles({ again, onFiles }: ChooseFilesProps) {
  const { t, i18n } = useTranslation('verify');
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useDropping(place, setOver, (dropped) => void droppedFiles(dropped).then(onFiles));
  const size = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'megabyte' }).format(RECORD_MAX / 1e6);
  const taken = ({ target }: React.ChangeEvent<HTMLInputElement>): void => {
    const chosen = [...(target.files ?? [])];
    target.value = '';
    if (chosen.length > 0) onFiles(chosen);
  };
  return (
    <div ref={place} className={parts.dropPlace} data-over={over}>
      <input ref={files} type="file" accept=".json" multiple hidden onChange={taken} />
      <input
        ref={(input) => {
          folder.current = input;
          if (input !== null) input.webkitdirectory = true;
        }}
        type="file"
        hidden
        onChange={taken}
      />
      <div className={ui.actions}>
        <button type="button" className={again ? ui.button : ui.primary} onClick={() => files.current?.click()}>
          {again ? t('chooseMore') : t('choose')}
        </button>
        <button type="button" className={ui.button} onClick={() => folder.current?.click()}>
          {t('folder')}
        </button>
      </div>
      <p className={ui.meta}>{t('drop', { size })}</p>
    </div>
  );
}
