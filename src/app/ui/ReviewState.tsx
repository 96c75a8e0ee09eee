import type { Card } from '../../scenario';
import ui from './ui.module.css';
import { usePeopleTexts } from './usePeopleTexts';

const LEVELS = ['1', '2', '3'] as const;

/** The level of a scenario as a key of the texts. */
export function levelKey(level: number): (typeof LEVELS)[number] {
  return LEVELS[level - 1] ?? '1';
}

/** Whether anyone besides the author has rated the key, in plain sight. */
export function ReviewState({ card: { review, sensitive } }: { readonly card: Pick<Card, 'review' | 'sensitive'> }) {
  const t = usePeopleTexts();
  if (review.state === 'rated') return <p className={ui.meta}>{t('rated', { by: review.by ?? '', on: review.on ?? '' })}</p>;
  return sensitive === true ? <p className={ui.note}>{t('provisionalSensitive')}</p> : <p className={ui.meta}>{t('provisional')}</p>;
}
