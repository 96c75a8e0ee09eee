import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addTexts } from '../i18n';
import texts from '../locales/en.keeping.json';
import ui from '../ui/ui.module.css';

/** Stands where replies would, in a conversation that has come back to one moment too often. */
export default function RoundAndRound({ scenario }: { readonly scenario: string }) {
  const { t, i18n } = useTranslation('keeping');
  addTexts(i18n, 'keeping', texts);
  return (
    <div className={ui.note} role="status">
      <p>{t('round')}</p>
      <div className={ui.actions}>
        <Link href={`/people/${scenario}`} className={ui.button}>
          {t('again')}
        </Link>
      </div>
    </div>
  );
}
