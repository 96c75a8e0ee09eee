import type { ReactNode, RefCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Stage } from '../../engine';
import ui from '../ui/ui.module.css';
import styles from './player.module.css';
import { wordsIn } from '../ui/words';

interface EndingProps {
  /** Takes the focus where the client says nothing more. */
  readonly itemRef: RefCallback<HTMLElement> | undefined;
  readonly stage: Extract<Stage, { readonly kind: 'ending' }>;
  readonly attempt: string;
  readonly scenario: string;
  readonly language: string;
  /** The first place to go from here, where it is not the debrief. */
  readonly children?: ReactNode;
}

/** How the talk ended, and where to go from there. */
export function Ending({ itemRef, stage: { title, text, ends }, attempt, scenario, language, children }: EndingProps) {
  const { t } = useTranslation();
  return (
    <section ref={itemRef} tabIndex={-1} className={styles.ending} data-ends={ends} aria-label={t('talk.ended')}>
      <h2 {...wordsIn(language)}>{title}</h2>
      <p {...wordsIn(language)}>{text}</p>
      <div className={ui.actions}>
        {children}
        <Link href={`/debrief/${attempt}`} className={children === undefined ? ui.primary : ui.button}>
          {t('talk.howItWent')}
        </Link>
        <Link href={`/meet/${scenario}`} className={ui.button}>
          {t('talk.again')}
        </Link>
      </div>
    </section>
  );
}
