import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { passRuleOf } from '../../programme';
import type { RapportRecord } from '../../records';
import type { Following } from '../following';
import { ProgrammeRecord } from '../record/ProgrammeRecord';
import { Heading } from '../ui/Heading';
import { Nowhere } from '../ui/Nowhere';
import ui from '../ui/ui.module.css';
import { Paper } from './Paper';
import styles from './certificate.module.css';
import { forgetName, keepName, keptName } from './name';
import { useFollowing } from './useFollowing';
import { useStepList } from '../ui/useStepWords';

/** The certificate of a programme, to be printed; what is missing where it is not passed. */
export function CertificateScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation('programme');
  const { found } = useFollowing(id);
  if (found === undefined) return <p className={ui.meta}>{t('app.loading', { ns: 'main' })}</p>;
  if (found.kind === 'missing') return <Nowhere>{t('missing')}</Nowhere>;
  return (
    <div className={`${ui.page} ${ui.narrow} ${styles.screen}`}>
      <div className={`${ui.prose} ${styles.above}`}>
        <p>
          <Link href={`/programme/${id}`}>{t('back')}</Link>
        </p>
        <Heading>{t('certificate.title')}</Heading>
        {found.kind === 'offered' && <p>{t('step.notBegun')}</p>}
      </div>
      {found.kind === 'followed' &&
        (found.following.standing.passed === undefined ? (
          <Missing following={found.following} />
        ) : (
          <Passed following={found.following} passed={found.following.standing.passed} />
        ))}
    </div>
  );
}

/** What is still to be done for it. */
function Missing({ following: { enrolment, standing } }: { readonly following: Following }) {
  const { t } = useTranslation('programme');
  const stepList = useStepList(enrolment.programme);
  const { steps, required } = standing.missing;
  const among = passRuleOf(enrolment.programme).required;
  return (
    <div className={ui.prose}>
      <p>
        {t('certificate.notYet')} {t('certificate.missing', { count: steps })}
      </p>
      {required.length > 0 && among.length > 0 && <p>{t('certificate.missingRequired', { list: stepList(required) })}</p>}
    </div>
  );
}

function Passed({ following, passed }: { readonly following: Following; readonly passed: string }) {
  const { t } = useTranslation('programme');
  const id = useId();
  const [name, setName] = useState(keptName);
  const [kept, setKept] = useState(name !== '');
  const [record, setRecord] = useState<RapportRecord>();
  const change = (next: string): void => {
    setName(next);
    setRecord(undefined);
    if (kept) keepName(next);
  };
  const choose = (keep: boolean): void => {
    setKept(keep);
    if (keep) keepName(name);
    else forgetName();
  };
  return (
    <>
      <div className={`${ui.prose} ${styles.above}`}>
        <div className={styles.who}>
          <label htmlFor={id}>{t('certificate.name')}</label>
          <input
            id={id}
            value={name}
            maxLength={120}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-more`}
            onChange={({ target }) => change(target.value)}
          />
          <p id={`${id}-more`} className={ui.meta}>
            {t(kept ? 'certificate.nameKept' : 'certificate.nameMore')}
          </p>
          <label className={styles.keep}>
            <input type="checkbox" checked={kept} onChange={({ target }) => choose(target.checked)} />
            <span>{t('certificate.keepName')}</span>
          </label>
        </div>
        <div className={ui.actions}>
          <button type="button" className={ui.primary} onClick={() => window.print()}>
            {t('certificate.print')}
          </button>
        </div>
        <ProgrammeRecord following={following} name={name} record={record} onRecord={setRecord} />
      </div>
      <Paper following={following} passed={passed} name={name} code={record?.code} />
    </>
  );
}
