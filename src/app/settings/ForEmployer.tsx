import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import ui from '../ui/ui.module.css';

/** The ways to a record of one's own, and to the check of those of others. */
export function ForEmployer() {
  const { t } = useTranslation('data');
  return (
    <div className={ui.prose}>
      <h3>{t('employer.title')}</h3>
      <p>{t('employer.what')}</p>
      <div className={ui.actions}>
        <Link href="/record" className={ui.button}>
          {t('employer.make')}
        </Link>
        <Link href="/verify" className={ui.button}>
          {t('employer.check')}
        </Link>
      </div>
    </div>
  );
}
