import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addTexts } from '../i18n';
import texts from '../locales/en.record.json';
import { useServices } from '../services';
import { Heading } from '../ui/Heading';
import { Nowhere } from '../ui/Nowhere';
import ui from '../ui/ui.module.css';
import { useLoaded } from '../ui/useLoaded';
import { gather, makeRecord, recordedHeads, type Gathered } from './gather';
import { Included } from './Included';
import { SaveRecord } from './SaveRecord';

/** Makes a record for an employer: of one conversation, or of all that are finished. What is in it is shown before it is saved. */
export default function RecordScreen({ attempt }: { readonly attempt: string | undefined }) {
  const { t, i18n } = useTranslation('record');
  addTexts(i18n, 'record', texts);
  const services = useServices();
  const [read, setRead] = useState<{ readonly done: number; readonly of: number }>();
  const load = useCallback(async () => {
    const heads = await services.storage.attempts();
    const asked = attempt === undefined ? recordedHeads(heads) : heads.filter(({ id }) => id === attempt);
    const ids = asked.map(({ id }) => id);
    return fitting(await gather(ids, services, (done, of) => setRead({ done, of })), ids.length, services.now());
  }, [attempt, services]);
  const found = useLoaded(load);
  if (found === undefined)
    return (
      <p className={ui.meta} role="status">
        {read === undefined ? t('loading') : t('reading', read)}
      </p>
    );
  const { gathered, left, failed } = found;
  const { length } = gathered.attempts;
  if (length + left === 0 && attempt !== undefined) return <Nowhere>{t('missing')}</Nowhere>;
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <Heading>{t('title')}</Heading>
      <p>{t('intro')}</p>
      {length > 0 ? (
        <>
          <Included gathered={gathered} left={left} all={attempt === undefined} />
          <SaveRecord contents={gathered} />
        </>
      ) : (
        <>
          <p className={ui.note}>{failed ? t('failed') : left > 0 ? t('nothingLeft') : t('nothing')}</p>
          <div className={ui.actions}>
            <Link href="/people" className={ui.primary}>
              {t('meet')}
            </Link>
          </div>
        </>
      )}
    </div>
  );
}

/** What of the conversations can go into a record, which a record without a name shows, and how many cannot. */
async function fitting({ attempts, scenarios }: Gathered, of: number, made: string) {
  try {
    const { left } = await makeRecord({ who: '', made, attempts, scenarios });
    const fit = attempts.filter(({ id }) => !left.includes(id));
    return { gathered: { attempts: fit, scenarios }, left: of - fit.length, failed: false };
  } catch {
    return { gathered: { attempts: [], scenarios }, left: of, failed: true };
  }
}
