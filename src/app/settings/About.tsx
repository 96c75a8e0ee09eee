import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n';
import texts from '../locales/en.offline.json';
import { buildOf, isCopyOf } from '../offline/names';
import { repairCopy, scopeOf } from '../offline/repair';
import ui from '../ui/ui.module.css';
import { useLoaded } from '../ui/useLoaded';
import styles from './settings.module.css';

const scope = (): string => scopeOf(document.baseURI);

/** The builds of which there is a copy here, the newest last. */
async function builds(): Promise<readonly string[]> {
  try {
    return (await caches.keys()).filter((name) => isCopyOf(name, scope())).map(buildOf);
  } catch {
    return [];
  }
}

async function check(): Promise<'newest' | 'coming' | 'unchecked'> {
  try {
    const registration = await navigator.serviceWorker.getRegistration(scope());
    if (registration?.active === undefined || registration.active === null) return 'unchecked';
    const { installing, waiting } = await registration.update();
    return installing === null && waiting === null ? 'newest' : 'coming';
  } catch {
    return 'unchecked';
  }
}

/** Which version this is, whether it works without a network, and what helps where it does not. */
export function About() {
  const { t, i18n } = useTranslation('offline');
  addTexts(i18n, 'offline', texts);
  const [found, setFound] = useState<Awaited<ReturnType<typeof check>>>();
  const [build] = useLoaded(builds) ?? [];
  return (
    <section className={styles.group}>
      <h2>{t('about')}</h2>
      <p>{t('version', { version: import.meta.env.RAPPORT_VERSION ?? '' })}</p>
      <p className={ui.meta}>{build === undefined ? t('noCopy') : t('copy', { build })}</p>
      <div className={ui.actions}>
        <button type="button" className={ui.button} onClick={() => void check().then(setFound)}>
          {t('check')}
        </button>
        <button type="button" className={ui.button} onClick={() => void repairCopy()}>
          {t('repair')}
        </button>
      </div>
      <p className={ui.meta} role="status">
        {found !== undefined && t(found)}
      </p>
      <p className={ui.meta}>{t('repairWhat')}</p>
    </section>
  );
}
