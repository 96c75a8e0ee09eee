import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n';
import texts from '../locales/en.offline.json';
import { announce } from '../ui/announce';
import ui from '../ui/ui.module.css';

let announced: ServiceWorker | undefined;

/** Offers a version that waits; the page is loaded again once it is used. */
export default function NewVersion({ worker }: { readonly worker: ServiceWorker }) {
  const { t, i18n } = useTranslation('offline');
  addTexts(i18n, 'offline', texts);
  useEffect(() => {
    if (announced === worker) return;
    announced = worker;
    announce(t('ready'));
  }, [worker, t]);
  const use = (): void => {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
    worker.postMessage('use', []);
  };
  return (
    <section className={`${ui.page} ${ui.note}`} aria-label={t('ready')}>
      <p>{t('ready')}</p>
      <div className={ui.actions}>
        <button type="button" className={ui.button} onClick={use}>
          {t('use')}
        </button>
      </div>
    </section>
  );
}
