import { useTranslation } from 'react-i18next';
import type { Oddity, Told, Unplayed } from '../../records';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import styles from './verify.module.css';

/** What a conversation in a record shows. */
export function Talk({ talk, number }: { readonly talk: Told | Unplayed; readonly number: number }) {
  const { t } = useTranslation('verify');
  if (talk.kind === 'played') return <Played talk={talk} number={number} />;
  return (
    <div className={styles.talk}>
      <h3>{t('talk.unplayedTitle', { number, scenario: talk.scenario })}</h3>
      <p>{t(`talk.${talk.why}`)}</p>
    </div>
  );
}

function Played({ talk, number }: { readonly talk: Told; readonly number: number }) {
  const { t, i18n } = useTranslation(['verify', 'main']);
  const { scenario, started, seconds, turns, ending, milestones, critical, oddities, technique } = talk;
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  const minute = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  const minutes = minute.format(Math.max(0, Math.round(seconds / 60)));
  const words = wordsIn(scenario.language);
  return (
    <div className={styles.talk}>
      <h3 {...words}>{t('talk.title', { number, name: scenario.name, title: scenario.title })}</h3>
      <p>
        {ending === undefined ? t('talk.unfinished') : t('talk.finished', { ending: ending.title })}
        <br />
        {t('talk.facts', { start: when.format(new Date(started)), minutes, turns: t('talk.turns', { count: turns }) })}
      </p>
      <p className={ui.meta}>
        <How talk={talk} />
      </p>
      <dl className={styles.scores}>
        {technique.map(({ principle, score, label }) => (
          <div key={principle}>
            <dt>{t(`main:principle.${principle}`)}</dt>
            <dd>
              {score === undefined
                ? t('talk.notTested')
                : label === undefined
                  ? t('talk.few')
                  : t('talk.score', { score, label: t(`label.${label}`) })}
            </dd>
          </div>
        ))}
      </dl>
      {milestones.of > 0 && <p>{t('talk.milestones', milestones)}</p>}
      {critical.map(({ text, turn }) => (
        <p key={text}>{turn === undefined ? t('talk.critical', { text }) : t('talk.criticalTurn', { text, turn })}</p>
      ))}
      {oddities.map((oddity) => (
        <p key={oddity.kind} className={ui.note}>
          <Odd oddity={oddity} />
        </p>
      ))}
    </div>
  );
}

/** How it was practised, and with which story, where that is worth a word. */
function How({ talk: { mode, dial, parent, hints, takenBack, scenario } }: { readonly talk: Told }) {
  const { t, i18n } = useTranslation('verify');
  const parts = [
    t(`talk.mode.${mode}`),
    t(`talk.dial.${dial}`),
    ...(parent !== undefined ? [t('talk.whatIf')] : []),
    ...(hints > 0 ? [t('talk.hints', { count: hints })] : []),
    ...(takenBack > 0 ? [t('talk.takenBack', { count: takenBack })] : []),
  ];
  const origin =
    scenario.origin === 'ours'
      ? ''
      : scenario.origin === 'unknown'
        ? t('talk.unknown')
        : t('talk.another-version', { version: scenario.version });
  return (
    <>
      {new Intl.ListFormat(i18n.language, { type: 'unit' }).format(parts)}. {origin}
    </>
  );
}

function Odd({ oddity }: { readonly oddity: Oddity }) {
  const { t, i18n } = useTranslation('verify');
  if (oddity.kind !== 'quick') return t(`talk.${oddity.kind}`);
  const second = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'second', unitDisplay: 'long' });
  return t('talk.quick', { count: oddity.replies, time: second.format(oddity.seconds) });
}
