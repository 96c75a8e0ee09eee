import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../scoring';
import ui from '../ui/ui.module.css';
import parts from '../ui/parts.module.css';
import styles from './debrief.module.css';
import { sectionsOf, type SectionName } from './sections';

/** Goes to a part of the debrief, with the focus on its title. */
function goTo(name: SectionName): void {
  const title = document.getElementById(`debrief-${name}`);
  title?.focus({ preventScroll: true });
  title?.scrollIntoView({ block: 'start' });
}

/** The parts of this debrief, each a step away. */
export function Contents({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  return (
    <nav aria-label={t('contents')} className={styles.contents}>
      <details className={parts.folded}>
        <summary>{t('contents')}</summary>
        <ul>
          {sectionsOf(debrief).map((name) => (
            <li key={name}>
              <button type="button" className={ui.quiet} onClick={() => goTo(name)}>
                {t(`${name}.title`)}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
