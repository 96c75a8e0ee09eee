import { useTranslation } from 'react-i18next';
import { downloadTalk } from '../attempt-file';
import { addTexts } from '../i18n';
import texts from '../locales/en.keeping.json';
import type { Talk } from '../talk';
import ui from '../ui/ui.module.css';

interface OwnCopyProps {
  readonly soFar: () => Talk;
  /** What was kept had been deleted, and was kept again. */
  readonly rescued: boolean;
}

/** Says that this conversation is not, or was nearly not, kept, and offers it as a file. */
export default function OwnCopy({ soFar, rescued }: OwnCopyProps) {
  const { t, i18n } = useTranslation('keeping');
  addTexts(i18n, 'keeping', texts);
  return (
    <div className={ui.note} role="status">
      <p>{t(rescued ? 'rescued' : 'notLasting')}</p>
      <div className={ui.actions}>
        <button type="button" className={ui.button} onClick={() => downloadTalk(soFar())}>
          {t('download')}
        </button>
      </div>
    </div>
  );
}
