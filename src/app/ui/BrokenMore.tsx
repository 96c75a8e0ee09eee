import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n';
import texts from '../locales/en.broken.json';
import { useServices, type Services } from '../services';
import { keptTalk } from '../talk';
import { download } from './download';
import ui from './ui.module.css';
import { useLoaded } from './useLoaded';

const ATTEMPT = /^#\/(?:play|debrief|compare|what-if)\/([^/]+)/;

/** How many turns of the attempt that the address names are kept. */
async function keptHere({ storage }: Services): Promise<{ readonly id: string; readonly turns: number } | undefined> {
  try {
    const id = decodeURIComponent(ATTEMPT.exec(window.location.hash)?.[1] ?? '');
    const head = (await storage.attempts()).find((one) => one.id === id);
    return head === undefined ? undefined : { id, turns: head.turns };
  } catch {
    return undefined;
  }
}

/** The file of an attempt; where it can no longer be played, what is kept of it as it is. */
async function fileOf(id: string, services: Services): Promise<string> {
  try {
    const [talk, { jsonOf }] = await Promise.all([keptTalk(id, services), import('../attempt-file')]);
    if (talk !== undefined) return jsonOf(talk);
  } catch {
    // What is kept follows as it is.
  }
  return JSON.stringify(await services.storage.attempt(id));
}

/** What is safe, a way to take it out, and a text for whoever mends it, in which nothing stands of what was said. */
export default function BrokenMore({ name, error }: { readonly name: string; readonly error: unknown }) {
  const { t, i18n } = useTranslation('broken');
  addTexts(i18n, 'broken', texts);
  const services = useServices();
  const kept = useLoaded(useCallback(async () => keptHere(services), [services]));
  const [copied, setCopied] = useState<'copied' | 'notCopied'>();
  const report = [`Rapport ${import.meta.env.RAPPORT_VERSION ?? ''}`, name, String(error), navigator.userAgent].join('\n');
  const save = async (id: string): Promise<void> => {
    download(`rapport-${id}.json`, 'application/json', await fileOf(id, services));
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(report);
      setCopied('copied');
    } catch {
      setCopied('notCopied');
    }
  };
  return (
    <>
      {kept !== undefined && (
        <>
          <p>{t('turns', { count: kept.turns })}</p>
          <div className={ui.actions}>
            <button type="button" className={ui.button} onClick={() => void save(kept.id)}>
              {t('export')}
            </button>
          </div>
        </>
      )}
      <label>
        {t('report')}
        <textarea className={ui.report} readOnly rows={4} value={report} onFocus={({ target }) => target.select()} />
      </label>
      <div className={ui.actions}>
        <button type="button" className={ui.quiet} onClick={() => void copy()}>
          {t('copy')}
        </button>
      </div>
      <p className={ui.meta} role="status">
        {copied !== undefined && t(copied)}
      </p>
    </>
  );
}
