import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n';
import texts from '../locales/en.keeping.json';
import ui from '../ui/ui.module.css';

/** A conversation that goes on in another tab: it can be read here, and brought here. */
export default function Elsewhere({ onHere }: { readonly onHere: () => void }) {
  const { t, i18n } = useTranslation('keeping');
  addTexts(i18n, 'keeping', texts);
  return (
    <div className={ui.note} role="alert">
      <p>{t('elsewhere')}</p>
      <div className={ui.actions}>
        <button type="button" className={ui.primary} onClick={onHere}>
          {t('here')}
        </button>
      </div>
    </div>
  );
}
