import { useTranslation } from 'react-i18next';
import { useServices } from '../services';
import { useLoaded } from '../ui/useLoaded';
import ui from '../ui/ui.module.css';

/** How much this browser may take, and whether it promises to keep it. */
async function roomHere(): Promise<{ readonly used: number | undefined; readonly promised: boolean }> {
  try {
    const [{ usage }, promised] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    return { used: usage, promised };
  } catch {
    return { used: undefined, promised: false };
  }
}

/** What is kept in this browser, in words. */
export function Saved() {
  const { t, i18n } = useTranslation('settings');
  const { storage } = useServices();
  const heads = useLoaded(storage.attempts);
  const lasting = useLoaded(storage.lasting);
  const room = useLoaded(roomHere);
  const megabytes = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  if (heads === undefined || lasting === undefined || room === undefined) return <p className={ui.meta}>{t('saved.looking')}</p>;
  return (
    <div className={ui.prose}>
      <p>{t('saved.count', { count: heads.length })}</p>
      {room.used !== undefined && <p className={ui.meta}>{t('saved.used', { size: megabytes.format(room.used / 1e6) })}</p>}
      <p className={ui.meta}>{lasting ? t(room.promised ? 'saved.promised' : 'saved.notPromised') : t('saved.notLasting')}</p>
    </div>
  );
}
