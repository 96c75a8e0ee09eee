import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Debrief } from '../../scoring';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import styles from './debrief.module.css';
import { Said } from './Ended';
import { Section } from './Section';

interface KeepAndTryProps {
  readonly id: string;
  readonly debrief: Debrief;
  readonly language: string;
}

/** One thing that worked and one to try. */
export function KeepAndTry({ id, debrief: { turns, keep, attempt }, language }: KeepAndTryProps) {
  const { t } = useTranslation('debrief');
  const kept = turns.find(({ number }) => number === keep);
  const tried = turns.find(({ number }) => number === attempt);
  const words = tried?.better ?? tried?.best?.reply.text;
  return (
    <Section name="keepTry">
      <div className={styles.pair}>
        <div className={ui.card}>
          <h3>{t('keepTry.keep')}</h3>
          {kept === undefined ? (
            <p>{t('keepTry.nothingToKeep')}</p>
          ) : (
            <>
              <p {...wordsIn(language)} className={styles.lead}>
                <Said turn={kept} />
              </p>
              <p {...wordsIn(language)}>{kept.why}</p>
              <Link href={`/debrief/${id}/turn/${kept.number}`}>{t('keepTry.keepTurn', { number: kept.number })}</Link>
            </>
          )}
        </div>
        <div className={ui.card}>
          <h3>{t('keepTry.try')}</h3>
          {tried === undefined ? (
            <p>{t('keepTry.nothingToTry')}</p>
          ) : (
            <>
              {words !== undefined && (
                <p {...wordsIn(language)} className={styles.lead}>
                  “{words}”
                </p>
              )}
              <p>
                {t('keepTry.insteadOf')}{' '}
                <span {...wordsIn(language)}>
                  <Said turn={tried} />
                </span>
              </p>
              <p {...wordsIn(language)}>{tried.why}</p>
              <p>
                <Link href={`/debrief/${id}/turn/${tried.number}`}>{t('keepTry.tryTurn', { number: tried.number })}</Link>
              </p>
              <Link href={`/what-if/${id}/${tried.number}`} className={ui.button}>
                {t('turns.again')}
              </Link>
            </>
          )}
        </div>
      </div>
    </Section>
  );
}
