import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { addTexts } from '../i18n';
import texts from '../locales/en.import.json';
import { SCENARIO_WITHIN_MS } from '../reading/ask';
import { Heading } from '../ui/Heading';
import ui from '../ui/ui.module.css';
import { Choose } from './Choose';
import { Preview } from './Preview';
import { Refused } from './Refused';
import { Outcome } from './Outcome';
import { ProgrammePreview } from './ProgrammePreview';
import { useIntake, type Intake } from './useIntake';

/** Brings in a scenario or programme file: who it is is shown before anything is kept. */
export default function ImportScreen() {
  const { t, i18n } = useTranslation('import');
  addTexts(i18n, 'import', texts);
  const [, go] = useLocation();
  const { intake, take, cancel, add, beginIt } = useIntake();
  const choosing = intake.kind !== 'found' && intake.kind !== 'added' && intake.kind !== 'programme';
  const start = async ({ file, offered }: Extract<Intake, { readonly kind: 'programme' }>): Promise<void> => {
    const where = await beginIt(file, offered);
    if (where !== undefined) go(where);
  };
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <Heading>{t('title')}</Heading>
      {choosing && (
        <div className={ui.prose}>
          <p>{t('intro')}</p>
          <p className={ui.meta}>{t('safe')}</p>
        </div>
      )}
      <Shown intake={intake} onCancel={cancel} />
      {intake.kind === 'found' && (
        <Preview found={intake.found} unkept={intake.unkept} onAdd={() => void add(intake.found)} onCancel={cancel} />
      )}
      {intake.kind === 'programme' && (
        <ProgrammePreview
          programme={intake.offered.programme}
          unkept={intake.unkept}
          onBegin={() => void start(intake)}
          onCancel={cancel}
        />
      )}
      {choosing && intake.kind !== 'reading' && <Choose again={intake.kind !== 'waiting'} onFile={(file) => void take(file)} />}
    </div>
  );
}

/** How far a file has come, where it is not yet somebody. */
function Shown({ intake, onCancel }: { readonly intake: Intake; readonly onCancel: () => void }) {
  const { t, i18n } = useTranslation('import');
  switch (intake.kind) {
    case 'waiting':
    case 'found':
    case 'programme':
      return null;
    case 'reading':
      return (
        <div className={ui.actions}>
          <p role="status">{t('reading', { file: intake.file })}</p>
          <button type="button" className={ui.button} onClick={onCancel}>
            {t('stop')}
          </button>
        </div>
      );
    case 'refused':
      return <Refused {...intake} />;
    case 'slow':
    case 'unread': {
      const seconds = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'second', unitDisplay: 'long' });
      return (
        <Outcome title={t('refused', { file: intake.file })}>
          <p>{intake.kind === 'unread' ? t('unread') : t('slow', { seconds: seconds.format(SCENARIO_WITHIN_MS / 1000) })}</p>
        </Outcome>
      );
    }
    case 'added':
      return (
        <Outcome title={t('added', { name: intake.name })}>
          <div className={ui.actions}>
            <Link href={`/people/${intake.id}`} className={ui.primary}>
              {t('meet', { name: intake.name })}
            </Link>
            <Link href="/people" className={ui.button}>
              {t('people')}
            </Link>
            <button type="button" className={ui.button} onClick={onCancel}>
              {t('another')}
            </button>
          </div>
        </Outcome>
      );
  }
}
