import { useTranslation } from 'react-i18next';
import type { Session } from '../../engine';
import { PRINCIPLES, type Principle } from '../../scenario';
import type { Debrief } from '../../scoring';
import { Heading } from '../ui/Heading';
import { Portrait } from '../ui/portrait/Portrait';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import parts from '../ui/parts.module.css';
import styles from './debrief.module.css';
import { RATINGS } from './ratings';
import type { Writing } from './useNotes';
import { KeptState, Writable } from './Writable';

interface BeforeProps {
  readonly session: Session;
  readonly debrief: Debrief;
  readonly writing: Writing;
}

/** What the learner thinks, before any number and any word of ours. Nothing of it is required. */
export function Before({ session: { scenario, standing }, debrief: { ending, questions }, writing: { notes, write, state } }: BeforeProps) {
  const { t } = useTranslation('debrief');
  const { client, language } = scenario;
  return (
    <div className={`${ui.page} ${ui.narrow}`}>
      <div className={styles.short}>
        <Portrait look={client.portrait} age={client.age} mood={standing.mood} />
        <div className={ui.prose}>
          <Heading>{t('before.title')}</Heading>
          {ending !== undefined && <p {...wordsIn(language)}>{ending.title}</p>}
        </div>
      </div>
      <p>{t('before.text')}</p>
      <Writable label={questions.reactions} language={language} value={notes.feeling} onWrite={(feeling) => write({ feeling })} />
      <Writable
        label={questions.description ?? t('before.summary')}
        {...(questions.description === undefined ? {} : { language })}
        rows={3}
        value={notes.summary}
        onWrite={(summary) => write({ summary })}
      />
      <Writable label={t('before.plus')} value={notes.plus} onWrite={(plus) => write({ plus })} />
      <Writable label={t('before.delta')} value={notes.delta} onWrite={(delta) => write({ delta })} />
      <Ratings ratings={notes.ratings} onRate={(principle, rating) => write({ ratings: { ...notes.ratings, [principle]: rating } })} />
      <div className={ui.actions}>
        <button type="button" className={ui.primary} onClick={() => write({ opened: true })}>
          {t('before.show')}
        </button>
      </div>
      <KeptState state={state} />
    </div>
  );
}

interface RatingsProps {
  readonly ratings: Writing['notes']['ratings'];
  readonly onRate: (principle: Principle, rating: number | undefined) => void;
}

function Ratings({ ratings, onRate }: RatingsProps) {
  const { t } = useTranslation('debrief');
  const { t: main } = useTranslation();
  return (
    <section className={styles.section} aria-labelledby="rate-yourself">
      <h2 id="rate-yourself">{t('before.rate')}</h2>
      <p className={ui.meta}>{t('before.rateText')}</p>
      {PRINCIPLES.map((principle) => (
        <label key={principle} className={styles.rating}>
          <span>{main(`principle.${principle}`)}</span>
          <select
            className={parts.control}
            value={ratings[principle] ?? ''}
            onChange={({ target }) =>
              onRate(
                principle,
                RATINGS.find((one) => String(one) === target.value),
              )
            }
          >
            <option value="">{t('before.unrated')}</option>
            {RATINGS.map((rating) => (
              <option key={rating} value={rating}>
                {t(`rated.${rating}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </section>
  );
}
