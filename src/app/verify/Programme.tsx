import { useTranslation } from 'react-i18next';
import type { ProgrammeTold } from '../../records';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import styles from './verify.module.css';

/** How far somebody was with a programme, step by step. */
export function Programme({ programme }: { readonly programme: ProgrammeTold }) {
  const { t, i18n } = useTranslation('verify');
  if (programme.kind === 'unplayed') return <p className={ui.note}>{t(`programme.${programme.why}`)}</p>;
  const { title, version, language, origin, start, done, of, passed, renewal, steps, reflections } = programme;
  const on = (day: string): string =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day));
  const words = wordsIn(language);
  return (
    <section className={styles.talk}>
      <h3 {...words}>{t('programme.title', { title, version })}</h3>
      <p>
        {passed === undefined ? t('programme.open', { done, of }) : t('programme.passed', { day: on(passed), done, of })}{' '}
        {t('programme.start', { day: on(start) })} {renewal !== undefined && t('programme.renewal', { day: on(renewal) })}
      </p>
      {origin !== 'ours' && <p className={ui.note}>{t(`programme.${origin}`)}</p>}
      <ul className={styles.list}>
        {steps.map(({ id, title: step, state, day, due }) => (
          <li key={id}>
            <bdi {...words}>{step}</bdi>: {day === undefined ? t(`programme.state.${state}`) : t('programme.doneOn', { day: on(day) })}
            {due !== undefined && ` ${t('programme.due', { day: on(due) })}`}
          </li>
        ))}
      </ul>
      <p className={ui.meta}>{t('programme.marks')}</p>
      {reflections.map(({ step, text }) => (
        <blockquote key={step} className={styles.own}>
          <p className={ui.meta}>{step}</p>
          <p>{text}</p>
        </blockquote>
      ))}
    </section>
  );
}
