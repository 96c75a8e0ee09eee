import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferedProbe } from '../../engine';
import ui from '../ui/ui.module.css';
import styles from './player.module.css';
import { wordsIn } from '../ui/words';

interface ProbeProps {
  readonly probe: OfferedProbe;
  readonly language: string;
  readonly onRead: (option: string) => void;
  readonly onSkip: () => void;
}

/** Asks what is going on for the client, before the reply and apart from it. */
export function Probe({ probe, language, onRead, onSkip }: ProbeProps) {
  const { t } = useTranslation();
  const title = useId();
  return (
    <section className={styles.probe} aria-labelledby={title}>
      <h2 id={title}>{t('probe.title')}</h2>
      <p {...wordsIn(language)}>{probe.ask}</p>
      <ul className={ui.actions}>
        {probe.options.map(({ id, reads }) => (
          <li key={id}>
            <button type="button" className={ui.button} {...wordsIn(language)} data-reads={id} onClick={() => onRead(id)}>
              {reads}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={ui.quiet} data-reads="" onClick={onSkip}>
            {t('probe.skip')}
          </button>
        </li>
      </ul>
    </section>
  );
}
