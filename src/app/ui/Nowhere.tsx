import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Heading } from './Heading';
import ui from './ui.module.css';

/** An address with nothing behind it: what is missing, and where to go. */
export function Nowhere({ children }: { readonly children: string }) {
  const { t } = useTranslation();
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <Heading>{children}</Heading>
      <div className={ui.actions}>
        <Link href="/people" className={ui.button}>
          {t('nav.people')}
        </Link>
      </div>
    </div>
  );
}
