import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../scoring';
import type { Notes } from '../storage';
import type { Talk } from '../talk';
import { Bullet } from '../ui/Bullet';
import { wordsIn } from '../ui/words';
import { figureOf } from './copies';
import { Said } from './Ended';
import styles from './printed.module.css';

interface PrintedProps {
  readonly talk: Talk;
  readonly debrief: Debrief;
  readonly notes: Notes;
}

/** The debrief on paper: a page that sums up, and a page of turns. On the screen it is not there. */
export function Printed({ talk, debrief, notes }: PrintedProps) {
  return (
    <article className={styles.printed}>
      <Summary talk={talk} debrief={debrief} notes={notes} />
      <TurnTable talk={talk} debrief={debrief} />
    </article>
  );
}

function Summary({ talk, debrief, notes }: PrintedProps) {
  const { t, i18n } = useTranslation(['debrief', 'main']);
  const { written, head } = talk;
  const { ending, score, turns, keep, attempt } = debrief;
  const kept = turns.find(({ number }) => number === keep);
  const tried = turns.find(({ number }) => number === attempt);
  const date = head === undefined ? '' : new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(new Date(head.started));
  const words = wordsIn(written.language);
  return (
    <div className={styles.page}>
      <header>
        <h2 {...words}>
          {written.client.name}: {written.title}
        </h2>
        <p>
          {date} · {t('printed.version', { version: written.version })} · {t('main:app.name')}
        </p>
      </header>
      {ending !== undefined && (
        <section {...words}>
          <h3>{ending.title}</h3>
          <p>{ending.text}</p>
        </section>
      )}
      <div className={styles.pair}>
        {kept !== undefined && (
          <section>
            <h3>{t('keepTry.keep')}</h3>
            <p {...words}>
              <Said turn={kept} /> {kept.why}
            </p>
          </section>
        )}
        {tried !== undefined && (
          <section>
            <h3>{t('keepTry.try')}</h3>
            <p {...words}>
              “{tried.better ?? tried.best?.reply.text}” {tried.why}
            </p>
          </section>
        )}
      </div>
      <section>
        <h3>{t('technique.title')}</h3>
        <ul className={styles.figures}>
          {score.technique.map((one) => (
            <li key={one.principle}>
              <strong>{t(`main:principle.${one.principle}`)}</strong>
              {one.enough && one.score !== undefined && one.band !== undefined && (
                <Bullet principle={one.principle} score={one.score} band={one.band} mark={100} />
              )}
              <span>{figureOf(one, t)}</span>
            </li>
          ))}
        </ul>
        <p className={styles.small}>{t('technique.what')}</p>
      </section>
      <div className={styles.pair}>
        <section>
          <h3>{t('outcome.title')}</h3>
          <ul {...words}>
            {score.milestones.map(({ flag, text, met }) => (
              <li key={flag}>
                {met ? '✓' : '–'} {text}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t('safety.title')}</h3>
          <p>{score.safety.safe ? t('safety.safe') : t('safety.unsafe')}</p>
          <ul {...words}>
            {score.safety.critical.map(({ flag, text }) => (
              <li key={flag}>{text}</li>
            ))}
          </ul>
        </section>
      </div>
      {notes.intention.trim() !== '' && (
        <section>
          <h3>{t('next.title')}</h3>
          <p>{notes.intention}</p>
        </section>
      )}
      <p className={styles.small}>
        {t('copies.disclaimer')} {t('main:app.disclaimer')}
      </p>
    </div>
  );
}

/** From so many turns on the table is set smaller, so that it stays on one page. */
const MANY = 22;

function TurnTable({ talk: { written }, debrief: { turns } }: Omit<PrintedProps, 'notes'>) {
  const { t } = useTranslation('debrief');
  const words = wordsIn(written.language);
  return (
    <table className={styles.table} data-many={turns.length > MANY}>
      <caption>{t('turns.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('curve.column.turn')}</th>
          <th scope="col">{t('curve.column.said')}</th>
          <th scope="col">{t('printed.quality')}</th>
          <th scope="col">{t('printed.better')}</th>
        </tr>
      </thead>
      <tbody>
        {turns.map((turn) => (
          <tr key={turn.number}>
            <th scope="row">{turn.number}</th>
            <td {...words}>
              <Said turn={turn} />
            </td>
            <td>{t(`quality.${turn.quality}`)}</td>
            <td {...words}>{turn.better}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
