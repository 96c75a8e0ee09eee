import { useTranslation } from 'react-i18next';
import { isOver, replay } from '../../engine';
import { dialled } from '../../scenario';
import parts from '../ui/parts.module.css';
import ui from '../ui/ui.module.css';
import type { Gathered } from './gather';
import styles from './record.module.css';

const SHOWN = 8;

interface IncludedProps {
  readonly gathered: Gathered;
  /** How many cannot go in. */
  readonly left: number;
  /** It is of everything that is finished. */
  readonly all: boolean;
}

/** What a record has in it, and what not, before it is saved. */
export function Included({ gathered, left, all }: IncludedProps) {
  const { t } = useTranslation('record');
  const lines = useLines(gathered);
  return (
    <>
      <section className={ui.prose}>
        <h2>{t('in.title')}</h2>
        <ul className={styles.list}>
          <li>
            {t('in.talks', { count: lines.length })}
            <Lines lines={lines.slice(0, SHOWN)} />
            {lines.length > SHOWN && (
              <details className={parts.folded}>
                <summary>{t('in.all')}</summary>
                <Lines lines={lines.slice(SHOWN)} />
              </details>
            )}
          </li>
          {(['replies', 'times', 'stories', 'who'] as const).map((part) => (
            <li key={part}>{t(`in.${part}`)}</li>
          ))}
        </ul>
        {left > 0 && <p className={ui.note}>{t('left', { count: left })}</p>}
      </section>
      <section className={ui.prose}>
        <h2>{t('out.title')}</h2>
        <ul className={styles.list}>
          <li>{t('out.notes')}</li>
          {all && <li>{t('out.unfinished')}</li>}
          <li>{t('out.scores')}</li>
        </ul>
      </section>
    </>
  );
}

interface Line {
  readonly id: string;
  readonly text: string;
}

const Lines = ({ lines }: { readonly lines: readonly Line[] }) => (
  <ul className={styles.list}>
    {lines.map(({ id, text }) => (
      <li key={id}>
        <bdi>{text}</bdi>
      </li>
    ))}
  </ul>
);

function useLines({ attempts, scenarios }: Gathered): readonly Line[] {
  const { t, i18n } = useTranslation('record');
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' });
  return attempts.map(({ id, hash, saved, seed, dial, events, parent }) => {
    const scenario = scenarios.get(hash);
    const finished = scenario !== undefined && isOver(replay(dialled(scenario, dial), seed, events).session);
    const about = { name: scenario?.client.name ?? '', day: when.format(new Date(saved)) };
    return { id, text: parent !== undefined ? t('in.whatIf', about) : finished ? t('in.one', about) : t('in.unfinished', about) };
  });
}
