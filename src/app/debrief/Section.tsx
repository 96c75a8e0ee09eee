import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Boundary } from '../ui/Boundary';
import ui from '../ui/ui.module.css';
import styles from './debrief.module.css';
import type { SectionName } from './sections';

interface SectionProps {
  readonly name: SectionName;
  readonly children: ReactNode;
}

/** A part of the debrief, with what it is and what it does not show in a sentence. */
export function Section({ name, children }: SectionProps) {
  const { t } = useTranslation('debrief');
  const title = `debrief-${name}`;
  return (
    <section className={styles.section} aria-labelledby={title} data-section={name}>
      <div className={ui.prose}>
        <h2 id={title} tabIndex={-1}>
          {t(`${name}.title`)}
        </h2>
        <p className={ui.meta}>{t(`${name}.what`)}</p>
      </div>
      <Boundary name={`debrief ${name}`}>{children}</Boundary>
    </section>
  );
}
