import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { endingOf } from '../../engine';
import { PRINCIPLES } from '../../scenario';
import { taskOf, type StepStanding } from '../../programme';
import type { Following } from '../following';
import { useServices, type Services } from '../services';
import { keptTalk } from '../talk';
import { useLoaded } from '../ui/useLoaded';
import { wordsIn } from '../ui/words';
import styles from './certificate.module.css';
import { titleOf, useDays } from '../ui/useStepWords';

interface PaperProps {
  readonly following: Following;
  readonly passed: string;
  readonly name: string;
  /** The code of the record that was made with it; nothing where none was. */
  readonly code: string | undefined;
}

const HASH_SHOWN = 12;
const shortOf = (hash: string): string => hash.slice(0, HASH_SHOWN);

/** The certificate itself: one page, on the screen and on paper. */
export function Paper({ following: { enrolment, standing, attempts }, passed, name, code }: PaperProps) {
  const { t, i18n } = useTranslation(['programme', 'main']);
  const services = useServices();
  const days = useDays();
  const { programme, start, hash } = enrolment;
  const by = standing.steps.flatMap(({ state }) => (state.kind === 'done' ? (state.by.at(-1) ?? []) : [])).join(' ');
  const load = useCallback(async () => endingsOf(by === '' ? [] : by.split(' '), services), [by, services]);
  const endings = useLoaded(load);
  const words = wordsIn(programme.language);
  const principles = new Intl.ListFormat(i18n.language).format(PRINCIPLES.map((principle) => t(`main:principle.${principle}`)));
  const result = ({ step, state }: StepStanding): string => {
    const { kind } = taskOf(step);
    if (state.kind !== 'done') return t('certificate.notDone');
    if (kind === 'read') return t('certificate.wasRead');
    if (kind === 'reflect') return t('certificate.wasReflected');
    const id = state.by.at(-1) ?? '';
    const scores = attempts.get(id)?.score?.technique.map(({ score }) => String(score ?? '–')) ?? [];
    return t('certificate.ended', { ending: endings?.get(id) ?? '', scores: scores.join(' · ') });
  };
  const content = ({ state }: StepStanding): string => {
    const found = state.kind === 'done' ? attempts.get(state.by.at(-1) ?? '') : undefined;
    return found === undefined ? '' : shortOf(found.hash);
  };
  return (
    <article className={styles.paper} aria-label={t('certificate.heading')}>
      <header>
        <p>{t('main:app.name')}</p>
        <h2>{t('certificate.heading')}</h2>
      </header>
      <p className={styles.name}>{name.trim() === '' ? t('certificate.noName') : name}</p>
      <div>
        <p className={styles.programme} {...words}>
          {t('certificate.programme', { title: programme.title, version: programme.version })}
        </p>
        <p>{t('certificate.dates', { start: days.long(start < passed ? start : passed), passed: days.long(passed) })}</p>
      </div>
      <p {...words}>{programme.certificate}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('certificate.colStep')}</th>
            <th scope="col">{t('certificate.colDone')}</th>
            <th scope="col">{t('certificate.colResult')}</th>
            <th scope="col">{t('certificate.colContent')}</th>
          </tr>
        </thead>
        <tbody>
          {standing.steps.map((one) => (
            <tr key={one.step.id}>
              <th scope="row" {...words}>
                {titleOf(one.step)}
              </th>
              <td>{one.state.kind === 'done' ? days.medium(one.state.day) : ''}</td>
              <td>{result(one)}</td>
              <td>
                <code>{content(one)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <section className={styles.small}>
        <p>{t('certificate.scores', { list: principles })}</p>
        <p>
          {t('certificate.content', { hash: shortOf(hash) })}. {t('certificate.contentWhat')}
        </p>
        {standing.renewal !== undefined && <p>{t('certificate.again', { day: days.long(standing.renewal) })}</p>}
        {code !== undefined && <p>{t('certificate.code', { code })}</p>}
        <h3>{t('certificate.what')}</h3>
        <p>
          <strong>{t('certificate.recorded')}</strong> {t('certificate.notIs')}
        </p>
      </section>
    </article>
  );
}

/** How conversations ended, by the ids of their attempts. */
async function endingsOf(ids: readonly string[], services: Services): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const session = (await keptTalk(id, services))?.session;
      return [id, session === undefined ? '' : endingOf(session.scenario, session.at).title] as const;
    }),
  );
  return new Map(found);
}
