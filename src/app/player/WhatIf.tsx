import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addTexts } from '../i18n';
import texts from '../locales/en.compare.json';
import type { Start } from '../storage';
import ui from '../ui/ui.module.css';
import styles from './player.module.css';

interface WhatIfProps {
  readonly attempt: string;
  readonly parent: NonNullable<Start['parent']>;
  /** Something has been said on this way. */
  readonly begun: boolean;
  readonly over: boolean;
}

/** Says of a what-if that it is one, and leads to the comparison; at its ending only that. */
export default function WhatIf({ attempt, parent, begun, over }: WhatIfProps) {
  const { t, i18n } = useTranslation('compare');
  addTexts(i18n, 'compare', texts);
  if (over) {
    return (
      <Link href={`/compare/${attempt}`} className={ui.primary}>
        {t('both')}
      </Link>
    );
  }
  return (
    <div className={styles.whatIf}>
      <p className={ui.meta}>{t('whatIf', { turn: parent.turn })}</p>
      <div className={ui.actions}>
        {begun && (
          <Link href={`/compare/${attempt}`} className={ui.quiet}>
            {t('soFar')}
          </Link>
        )}
        <Link href={`/debrief/${parent.attempt}`} className={ui.quiet}>
          {t('toDebrief')}
        </Link>
      </div>
    </div>
  );
}
