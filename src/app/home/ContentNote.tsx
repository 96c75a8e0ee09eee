import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Scenario } from '../../scenario';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';

/** The content note of a conversation, with a way past it that costs nothing. */
export function ContentNote({ scenario: { note, language } }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  if (note === undefined) return null;
  return (
    <p className={ui.meta}>
      <span {...wordsIn(language)}>{t('talk.note', { note })}</span> <Link href="/people">{t('talk.skip')}</Link>
    </p>
  );
}
