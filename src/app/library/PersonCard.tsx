import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Card } from '../../scenario';
import type { AttemptHead } from '../storage';
import { Portrait } from '../ui/portrait/Portrait';
import { levelKey, ReviewState } from '../ui/ReviewState';
import ui from '../ui/ui.module.css';
import { usePeopleTexts } from '../ui/usePeopleTexts';
import { wordsIn } from '../ui/words';
import styles from './library.module.css';

interface PersonCardProps {
  readonly card: Card;
  /** The last conversation with them. */
  readonly last: AttemptHead | undefined;
  /** Where the person comes from, where that is not from here. */
  readonly origin?: ReactNode;
  /** What else can be done. */
  readonly more?: ReactNode;
}

/** Somebody who can be met, with what the conversation practises. */
export function PersonCard({ card, last, origin, more }: PersonCardProps) {
  const t = usePeopleTexts();
  const { t: main, i18n } = useTranslation();
  const { client, language, situation, setting, minutes, level, presentation, mainly, note, mood } = card;
  const list = (words: readonly string[]): string => new Intl.ListFormat(i18n.language).format(words);
  return (
    <article className={`${ui.card} ${styles.person}`} aria-labelledby={`person-${card.id}`}>
      <div className={styles.face}>
        <Portrait look={client.portrait} age={client.age} mood={mood} />
      </div>
      <h2 id={`person-${card.id}`} {...wordsIn(language)}>
        {t('age', { name: client.name, age: client.age })}
      </h2>
      {origin}
      <p {...wordsIn(language)}>{situation}</p>
      <p className={ui.meta}>
        <span {...wordsIn(language)}>{setting}</span> · {t('minutes', { count: minutes })} · {t(`level.${levelKey(level)}`)}
      </p>
      <p className={ui.meta}>{t('practises', { list: list(presentation.map((one) => t(`presentation.${one}`))) })}</p>
      <p className={ui.meta}>{t('mainly', { list: list(mainly.map((principle) => main(`principle.${principle}`))) })}</p>
      {note !== undefined && (
        <p className={ui.note} {...wordsIn(language)}>
          {main('talk.note', { note })}
        </p>
      )}
      <ReviewState card={card} />
      <div className={ui.actions}>
        {last?.status === 'open' && (
          <Link href={`/play/${last.id}`} className={ui.primary}>
            {t('goOn', { turn: last.turns + 1 })}
          </Link>
        )}
        <Link href={`/people/${card.id}`} className={last?.status === 'open' ? ui.button : ui.primary}>
          {last === undefined ? t('meet', { name: client.name }) : t('again')}
        </Link>
        {last?.status === 'over' && (
          <Link href={`/debrief/${last.id}`} className={ui.button}>
            {t('debrief')}
          </Link>
        )}
        {more}
      </div>
    </article>
  );
}
