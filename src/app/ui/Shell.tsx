import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { showSettings } from '../settings/look';
import { useSettings } from '../settings/useSettings';
import styles from './ui.module.css';

/** Header, main and footer around every screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const settings = useSettings();
  useEffect(() => {
    showSettings(document.documentElement, settings);
    if (settings.face === 'hyperlegible') void import('../settings/hyperlegible');
  }, [settings]);
  return (
    <div className={styles.shell}>
      <header className={styles.header}>
        <a
          className={styles.skip}
          href="#main"
          onClick={(event) => {
            event.preventDefault();
            document.getElementById('main')?.focus();
          }}
        >
          {t('app.skip')}
        </a>
        <a
          className={`${styles.skip} ${styles.toReplies}`}
          href="#replies"
          onClick={(event) => {
            event.preventDefault();
            document.querySelector<HTMLElement>('[data-reply]')?.focus();
          }}
        >
          {t('app.skipReplies')}
        </a>
        <Link href="/" className={styles.brand}>
          {t('app.name')}
        </Link>
        <nav className={styles.nav} aria-label={t('nav.label')}>
          <Link href="/people">{t('nav.people')}</Link>
          <Link href="/progress">{t('nav.progress')}</Link>
          <Link href="/settings">{t('nav.settings')}</Link>
          <Link href="/help">{t('nav.help')}</Link>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <footer className={styles.footer}>
        <p>{t('app.disclaimer')}</p>
      </footer>
    </div>
  );
}
