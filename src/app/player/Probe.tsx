import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferedProbe } from '../../engine';
import ui from '../ui/ui.module.css';

/** Asks what is going on for the client, before the reply and apart from it. */
export function Probe({
  probe,
  language,
  onRead,
}: {
  readonly probe: OfferedProbe;
  readonly language: string;
  readonly onRead: (option: string) => void;
}) {
  const { t } = useTranslation();
  const title = useId();
  return (
    <section className={ui.card} aria-labelledby={title}>
      <h2 id={title}>{t('probe.title')}</h2>
      <p lang={language}>{probe.ask}</p>
      <ul className={ui.actions}>
        {probe.options.map(({ id, reads }) => (
          <li key={id}>
            <button type="button" className={ui.button} lang={language} onClick={() => onRead(id)}>
              {reads}
            </button>
          </li>
        ))}
      </ul>
      <p className={ui.meta}>{t('probe.skip')}</p>
    </section>
  );
}
