import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../services';
import { useLoaded } from './useLoaded';
import { usePeopleTexts } from './usePeopleTexts';
import ui from './ui.module.css';

/** What the learner meant to do the next time, in their own words; nothing where nothing was written. */
export default function LastIntention() {
  const { i18n } = useTranslation();
  const t = usePeopleTexts();
  const { storage } = useServices();
  const load = useCallback(async () => (await storage.allNotes()).find(({ intention }) => intention.trim() !== ''), [storage]);
  const notes = useLoaded(load);
  if (notes === undefined) return null;
  const on = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(notes.saved));
  return (
    <p className={ui.note}>
      {t('intended', { on })} “{notes.intention.trim()}”
    </p>
  );
}
