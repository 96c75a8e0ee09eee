import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BYTES_MAX } from '../../scenario';
import { useDropping } from '../ui/useDropping';
import ui from '../ui/ui.module.css';
import parts from '../ui/parts.module.css';

interface ChooseProps {
  /** Another file than one before. */
  readonly again: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that opens the device's own dialog; a file can be dropped on the place around it as well. */
export function Choose({ again, onFile }: ChooseProps) {
  const { t, i18n } = useTranslation('import');
  const input = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useDropping(place, setOver, ({ files: [file] }) => (file === undefined ? undefined : onFile(file)));
  const size = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'megabyte' }).format(BYTES_MAX / 1e6);
  return (
    <div ref={place} className={parts.dropPlace} data-over={over}>
      <input
        ref={input}
        type="file"
        accept=".yaml,.yml,.json"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          target.value = '';
        }}
      />
      <button type="button" className={again ? ui.button : ui.primary} onClick={() => input.current?.click()}>
        {again ? t('another') : t('choose')}
      </button>
      <p className={ui.meta}>{t('drop', { size })}</p>
    </div>
  );
}
