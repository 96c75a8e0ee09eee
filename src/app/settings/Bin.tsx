import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../services';
import type { Binned } from '../storage';
import { announce } from '../ui/announce';
import ui from '../ui/ui.module.css';

function nameOf(one: Binned): string {
  if (one.kind === 'scenario') return one.imported.scenario.client.name;
  return one.kind === 'programme' ? one.enrolment.programme.title : one.name;
}

/** What was taken away in the last thirty days. */
export function Bin() {
  const { t, i18n } = useTranslation('data');
  const { shelf, now } = useServices();
  const [held, setHeld] = useState<readonly Binned[]>();
  const look = useCallback(async () => (await shelf()).bin.all(now()), [shelf, now]);
  useEffect(() => {
    let here = true;
    void (async () => {
      const found = await look();
      if (here) setHeld(found);
    })();
    return () => {
      here = false;
    };
  }, [look]);
  const putBack = async (one: Binned): Promise<void> => {
    await (await shelf()).bin.restore(one.key);
    setHeld(await look());
    announce(t('bin.back', { name: nameOf(one) }));
  };
  const empty = async (): Promise<void> => {
    await (await shelf()).bin.empty();
    setHeld(await look());
    announce(t('bin.emptied'));
  };
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  return (
    <div className={ui.prose}>
      <h3>{t('bin.title')}</h3>
      <p>{t('bin.what')}</p>
      {held?.length === 0 && <p className={ui.meta}>{t('bin.nothing')}</p>}
      {held !== undefined && held.length > 0 && (
        <>
          <ul className={ui.prose}>
            {held.map((one) => (
              <li key={one.key} className={ui.actions}>
                <p>{t(`bin.${one.kind}`, { name: nameOf(one), on: day.format(new Date(one.removed)) })}</p>
                <button
                  type="button"
                  className={ui.button}
                  aria-label={t('bin.putBackName', { name: nameOf(one) })}
                  onClick={() => void putBack(one)}
                >
                  {t('bin.putBack')}
                </button>
              </li>
            ))}
          </ul>
          <div className={ui.actions}>
            <button type="button" className={ui.quiet} onClick={() => void empty()}>
              {t('bin.empty')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
