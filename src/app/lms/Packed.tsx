import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { addTexts } from '../i18n';
import texts from '../locales/en.lms.json';
import { packed } from '../packed';
import { useServices } from '../services';
import ui from '../ui/ui.module.css';
import { useLoaded } from '../ui/useLoaded';
import { useRunning, useStanding, type Running } from './run';

/** The screens of a package, under a line that says how it stands with the learning management system. */
export default function Packed({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('lms');
  addTexts(i18n, 'lms', texts);
  const running = useRunning();
  const [path, go] = useLocation();
  const opens = packed?.dataset['opens'] ?? '/';
  useEffect(() => {
    if (path === '/' && opens !== '/') go(opens, { replace: true });
  }, [path, opens, go]);
  return (
    <>
      {running === undefined ? <p className={ui.meta}>{t('connecting')}</p> : <Standing running={running} />}
      {running?.ready === true && path !== '/' ? children : null}
    </>
  );
}

function Standing({ running: { actor, changed, download, next } }: { readonly running: Running }) {
  const { t } = useTranslation('lms');
  const snapshot = useStanding(actor);
  const { storage, settings } = useServices();
  const lasting = useLoaded(storage.lasting) ?? true;
  const quiet = snapshot.context.begun?.quiet === true;
  useEffect(() => {
    if (quiet) settings.set({ aloud: false });
  }, [quiet, settings]);
  const { attempt, whole } = snapshot.context;
  const closed = snapshot.matches('closed');
  useEffect(() => {
    if (!closed) return;
    const address = next();
    if (address !== undefined) window.location.assign(address);
    else if (window.opener !== null) window.close();
  }, [closed, next]);

  const failing = snapshot.matches({ connected: 'failing' }) || snapshot.matches('unclosed');
  const alone = snapshot.matches('apart') || snapshot.matches('over');
  const open = snapshot.matches('connected') || snapshot.matches('looking') || snapshot.matches('unclosed');
  const says = snapshot.matches('connecting')
    ? t('connecting')
    : closed
      ? t('closed')
      : snapshot.matches('finishing')
        ? t('finishing')
        : snapshot.matches('looking')
          ? t('looking')
          : failing
            ? t(lasting ? 'failing' : 'failingHere')
            : snapshot.matches('over')
              ? t(lasting ? 'over' : 'overHere')
              : snapshot.matches('apart')
                ? t(lasting ? 'apart' : 'apartHere')
                : t('connected');
  return (
    <section aria-label={t('title')} data-lms={closed ? 'closed' : failing ? 'failing' : alone ? 'alone' : 'connected'}>
      <div className={failing || alone ? ui.note : ui.meta}>
        <p role="status">
          {says} {changed && t('changed')} {!whole && t('notWhole')}
        </p>
        <div className={ui.actions}>
          {open && (
            <button type="button" className={ui.button} onClick={() => actor.send({ type: 'exit.pressed' })}>
              {t('exit')}
            </button>
          )}
          {failing && (
            <button type="button" className={ui.button} onClick={() => actor.send({ type: 'way.opened' })}>
              {t('retry')}
            </button>
          )}
          {(failing || alone || !whole) && attempt !== undefined && (
            <button type="button" className={ui.quiet} onClick={() => void download(attempt)}>
              {t('download')}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}
