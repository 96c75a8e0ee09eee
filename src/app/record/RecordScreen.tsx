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
import { gather, recordedHeads } from './gather';
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
    return gather(ids, services, (done, of) => setRead({ done, of }));
  }, [attempt, services]);
  const gathered = useLoaded(load);
  if (gathered === undefined)
    return (
      <p className={ui.meta} role="status">
        {read === undefined ? t('loading') : t('reading', read)}
      </p>
    );
  if (gathered.attempts.length + gathered.left === 0 && attempt !== undefined) return <Nowhere>{t('missing')}</Nowhere>;
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <Heading>{t('title')}</Heading>
      <p>{t('intro')}</p>
      {gathered.attempts.length > 0 ? (
        <>
          <Included gathered={gathered} all={attempt === undefined} />
          <SaveRecord gathered={gathered} />
        </>
      ) : (
        <>
          <p className={ui.note}>{gathered.left > 0 ? t('nothingLeft') : t('nothing')}</p>
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
