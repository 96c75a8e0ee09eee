import { useTranslation } from 'react-i18next';
import type { Programme } from '../../programme';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import { Outcome } from './Outcome';

interface ProgrammePreviewProps {
  readonly programme: Programme;
  /** It was to be kept, and could not. */
  readonly unkept: boolean;
  readonly onBegin: () => void;
  readonly onCancel: () => void;
}

/** What a programme is, before it is begun. */
export function ProgrammePreview({ programme, unkept, onBegin, onCancel }: ProgrammePreviewProps) {
  const { t, i18n } = useTranslation('import');
  const { title, version, language, intro, steps } = programme;
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language' });
  return (
    <Outcome title={title}>
      <p>{t('programme', { version, language: languages.of(language) ?? language, count: steps.length })}</p>
      <p className={ui.meta}>{t('programmeFor', { for: programme.for })}</p>
      <p {...wordsIn(language)}>{intro}</p>
      <p className={ui.note}>{t('notOurs')}</p>
      {unkept && <p role="alert">{t('notKept')}</p>}
      <div className={ui.actions}>
        <button type="button" className={ui.primary} onClick={onBegin}>
          {t('programmeBegin')}
        </button>
        <button type="button" className={ui.button} onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </Outcome>
  );
}
