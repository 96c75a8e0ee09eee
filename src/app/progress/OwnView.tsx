import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Calibration } from '../../scoring';
import type { Conversation } from '../practised';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';
import parts from '../ui/parts.module.css';
import styles from './progress.module.css';

interface OwnViewProps {
  readonly calibrations: readonly Calibration[];
  readonly conversations: readonly Conversation[];
}

/** The learner's own ratings beside the scores: how far apart, which way, and whether the two come closer. */
export function OwnView({ calibrations, conversations }: OwnViewProps) {
  const { t } = useTranslation('progress');
  const { t: main } = useTranslation();
  const rated = calibrations.filter(({ points }) => points.length > 0);
  return (
    <section className={styles.section}>
      <h2>{t('calibration')}</h2>
      <p className={ui.prose}>{rated.length === 0 ? t('calibrationNone') : t('calibrationText')}</p>
      <ul className={styles.reasons}>
        {rated.map((calibration) => (
          <li key={calibration.principle}>
            <strong>{main(`principle.${calibration.principle}`)}:</strong> <Gap calibration={calibration} />
          </li>
        ))}
      </ul>
      {rated.length > 0 && <Ratings calibrations={rated} conversations={conversations} />}
    </section>
  );
}

const TRENDS = { closer: 'trendCloser', further: 'trendFurther', same: 'trendSame' } as const;

function Gap({ calibration: { points, gap = 0, trend } }: { readonly calibration: Calibration }) {
  const { t } = useTranslation('progress');
  const size = t('points', { count: Math.abs(gap) });
  const way = gap > 0 ? 'gapAbove' : gap < 0 ? 'gapBelow' : 'gapSame';
  return (
    <>
      {t(way, { points: size, count: points.length })}{' '}
      {trend === undefined
        ? t('trendNone')
        : t(TRENDS[trend.way], { earlier: t('points', { count: trend.earlier }), later: t('points', { count: trend.later }) })}
    </>
  );
}

function Ratings({ calibrations, conversations }: OwnViewProps) {
  const { t, i18n } = useTranslation('progress');
  const { t: main } = useTranslation();
  const signed = new Intl.NumberFormat(i18n.language, { signDisplay: 'exceptZero' });
  const who = (attempt: string): Conversation | undefined => conversations.find(({ practised }) => practised.attempt === attempt);
  return (
    <details className={parts.folded}>
      <summary>{t('ratings')}</summary>
      <div className={parts.scroll}>
        <table className={`${parts.table} ${parts.wide}`}>
          <thead>
            <tr>
              {(['colPrinciple', 'colWith', 'colRated', 'colScore', 'colGap', 'colInside'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {calibrations.flatMap(({ principle, points }) =>
              points.map(({ attempt, rated, score, gap, inside }) => (
                <tr key={`${principle} ${attempt}`}>
                  <th scope="row">{main(`principle.${principle}`)}</th>
                  <td>
                    <Link href={`/debrief/${attempt}`} {...wordsIn(who(attempt)?.language ?? 'en')}>
                      {who(attempt)?.name}
                    </Link>
                  </td>
                  <td>{rated}</td>
                  <td>{score}</td>
                  <td>{signed.format(gap)}</td>
                  <td>{inside ? t('inside') : t('outside')}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}
