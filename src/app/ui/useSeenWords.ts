import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { seenIn } from '../../portrait';
import type { Look, Mood } from '../../scenario';

/** What can be seen of a person in a mood, in words: from the same figures that draw the face. */
export function useSeenWords(): (mood: Mood, look: Look | undefined) => string {
  const { t, i18n } = useTranslation();
  const list = useMemo(() => new Intl.ListFormat(i18n.language, { style: 'short', type: 'unit' }), [i18n.language]);
  return (mood, look = {}) => list.format(seenIn(mood, look).map((sign) => t(`seen.${sign}`)));
}
