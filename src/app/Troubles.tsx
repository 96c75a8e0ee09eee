import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addTexts } from './i18n';
import texts from './locales/en.keeping.json';
import { useServices } from './services';
import type { Trouble } from './storage';
import { download } from './ui/download';
import ui from './ui/ui.module.css';

const hasOriginal = ({ kind }: Trouble): boolean => kind === 'damaged' || kind === 'unreadable' || kind === 'newer';

/** What is wrong with what is kept, and what can be done about each; nothing where nothing is. */
export default function Troubles() {
  const { t, i18n } = useTranslation('keeping');
  addTexts(i18n, 'keeping', texts);
  const { storage } = useServices();
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const look = useCallback(() => {
    storage.troubles().then(setTroubles, () => undefined);
  }, [storage]);
  useEffect(() => {
    look();
    return storage.onTrouble(look);
  }, [look, storage]);

  const says = (trouble: Trouble): string =>
    trouble.kind === 'damaged'
      ? t('damaged', { turns: trouble.turns, of: trouble.of })
      : t(trouble.kind === 'newer' && trouble.attempt === undefined ? 'newerAll' : trouble.kind);
  const take = async (trouble: Trouble): Promise<boolean> =>
    download('rapport-original.json', 'application/json', await storage.original(trouble));
  if (troubles.length === 0) return null;
  return (
    <section className={ui.prose} aria-label={t('title')}>
      {troubles.map((trouble) => (
        <div key={JSON.stringify(trouble)} className={ui.note} role="status">
          <p>{says(trouble)}</p>
          <div className={ui.actions}>
            {trouble.kind === 'damaged' && (
              <Link href={`/play/${trouble.attempt}`} className={ui.button}>
                {t('open')}
              </Link>
            )}
            {hasOriginal(trouble) && 'attempt' in trouble && trouble.attempt !== undefined && (
              <button type="button" className={ui.button} onClick={() => void take(trouble)}>
                {t('original')}
              </button>
            )}
            {trouble.kind === 'damaged' && (
              <button type="button" className={ui.quiet} onClick={() => void storage.settle(trouble)}>
                {t('close')}
              </button>
            )}
            {!hasOriginal(trouble) && (
              <button type="button" className={ui.button} onClick={() => window.location.reload()}>
                {t('reload')}
              </button>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}
