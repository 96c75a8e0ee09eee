import { useTranslation } from 'react-i18next';
import { cardOf, type Scenario } from '../../scenario';
import { useServices } from '../services';
import type { Imported } from '../storage';
import { Portrait } from '../ui/portrait/Portrait';
import ui from '../ui/ui.module.css';
import { useLoaded } from '../ui/useLoaded';
import { wordsIn } from '../ui/words';
import parts from '../ui/parts.module.css';
import styles from './import.module.css';
import { Outcome } from './Outcome';
import { Told } from './Told';
import type { Found } from './useIntake';

interface PreviewProps {
  readonly found: Found;
  /** It was to be kept, and could not. */
  readonly unkept: boolean;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

/** Who it is, before anything is kept. */
export function Preview({ found, unkept, onAdd, onCancel }: PreviewProps) {
  const { t } = useTranslation('import');
  const { storage } = useServices();
  const lasting = useLoaded(storage.lasting);
  const { scenario, there } = found;
  const { client, language, situation, note } = scenario;
  return (
    <Outcome title={t('who', { name: client.name, age: client.age })}>
      <div className={styles.face}>
        <Portrait look={client.portrait} age={client.age} mood={cardOf(scenario).mood} />
      </div>
      <p {...wordsIn(language)}>{situation}</p>
      <Facts scenario={scenario} />
      {note !== undefined && (
        <p className={ui.note} {...wordsIn(language)}>
          {note}
        </p>
      )}
      <p className={ui.note}>{t('notOurs')}</p>
      <Standing found={found} />
      {lasting === false && <p className={ui.note}>{t('notLasting', { name: client.name })}</p>}
      {unkept && <p role="alert">{t('notKept')}</p>}
      <div className={ui.actions}>
        {there === undefined && (
          <button type="button" className={ui.primary} onClick={onAdd}>
            {t('add')}
          </button>
        )}
        <button type="button" className={ui.button} onClick={onCancel}>
          {there === undefined ? t('cancel') : t('another')}
        </button>
      </div>
      <Warnings warnings={found.warnings} />
    </Outcome>
  );
}

/** Title, language, makers and counts. */
function Facts({ scenario }: { readonly scenario: Scenario }) {
  const { t, i18n } = useTranslation('import');
  const { title, version, language, authors, licence, moments, endings } = scenario;
  const list = new Intl.ListFormat(i18n.language);
  const languages = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const replies = Object.values(moments).reduce(
    (sum, { replies: said, silence }) => sum + said.length + (silence === undefined ? 0 : 1),
    0,
  );
  const counts = [
    t('moments', { count: Object.keys(moments).length }),
    t('replies', { count: replies }),
    t('endings', { count: Object.keys(endings).length }),
  ];
  return (
    <>
      <p>{t('what', { title, version, language: languages.of(language) ?? language })}</p>
      <p className={ui.meta}>{list.format(counts)}</p>
      <p className={ui.meta}>{t('by', { authors: list.format(authors), licence })}</p>
    </>
  );
}

/** What of it is there already. */
function Standing({ found: { there, versions, ours } }: { readonly found: Found }) {
  const { t, i18n } = useTranslation('import');
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  const list = new Intl.ListFormat(i18n.language);
  const named = ({ scenario, added }: Imported): string => `${scenario.version} (${day.format(new Date(added))})`;
  if (there !== undefined) return <p>{t('there', { on: day.format(new Date(there.added)) })}</p>;
  return (
    <>
      {ours && <p>{t('ours')}</p>}
      {versions.length > 0 && <p>{t('versions', { count: versions.length, list: list.format(versions.map(named)) })}</p>}
    </>
  );
}

/** What could be better in it, once that has been looked for. */
function Warnings({ warnings }: Pick<Found, 'warnings'>) {
  const { t } = useTranslation('import');
  if (warnings === undefined || warnings === 'stopped')
    return (
      <p className={ui.meta} role="status">
        {warnings === undefined ? t('checking') : t('unchecked')}
      </p>
    );
  if (warnings.length === 0)
    return (
      <p className={ui.meta} role="status">
        {t('clean')}
      </p>
    );
  const label = t('warnings', { count: warnings.length });
  return (
    <details className={parts.folded}>
      <summary>{label}</summary>
      <Told diagnostics={warnings} label={label} />
    </details>
  );
}
