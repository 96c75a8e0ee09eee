import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addTexts } from '../i18n';
import texts from '../locales/en.keeping.json';
import { scenarioById } from '../scenarios';
import type { Talk } from '../talk';
import ui from '../ui/ui.module.css';
import { useLoaded } from '../ui/useLoaded';

/** Says so where the library has other words for this person than those with which the conversation began; nothing where it has not. */
export default function Updated({ talk }: { readonly talk: Talk }) {
  const { t, i18n } = useTranslation('keeping');
  addTexts(i18n, 'keeping', texts);
  const { id } = talk.written;
  const newest = useLoaded(useCallback(async () => scenarioById(id).catch(() => undefined), [id]));
  if (newest === undefined || newest.hash === talk.hash) return null;
  return (
    <div className={ui.note} role="status">
      <p>{t('story')}</p>
      <div className={ui.actions}>
        <Link href={`/meet/${id}`} className={ui.button}>
          {t('startNew')}
        </Link>
      </div>
    </div>
  );
}
