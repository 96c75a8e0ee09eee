import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Heading } from './Heading';
import ui from './ui.module.css';

interface NowhereProps {
  /** It may be in a backup. */
  readonly kept?: boolean;
  readonly children: string;
}

/** An address with nothing behind it: what is missing, and where to go. */
export function Nowhere({ kept = false, children }: NowhereProps) {
  const { t } = useTranslation();
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <Heading>{children}</Heading>
      <div className={ui.actions}>
        <Link href="/people" className={ui.button}>
          {t('nav.people')}
        </Link>
        {kept && (
          <Link href="/settings" className={ui.button}>
            {t('talk.restore')}
          </Link>
        )}
      </div>
    </div>
  );
}
