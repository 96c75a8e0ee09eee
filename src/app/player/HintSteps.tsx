import { useTranslation } from 'react-i18next';
import type { Session } from '../../engine';
import { hintAt } from '../../scoring';
import { Chips } from '../ui/Chips';
import styles from './coach.module.css';
import { wordsIn } from '../ui/words';

const takeFocus = (step: HTMLElement | null): void => step?.focus();

interface HintStepsProps {
  readonly session: Session;
  /** How many steps are open. */
  readonly steps: number;
}

/** The hint at a moment, as far as it is open; the newest step takes the focus. */
export function HintSteps({ session, steps }: HintStepsProps) {
  const { t, i18n } = useTranslation('coach');
  const { t: main } = useTranslation();
  const { notice, works, costs } = hintAt(session);
  const words = wordsIn(session.scenario.language);
  const principles = new Intl.ListFormat(i18n.language).format(notice.tests.map((principle) => main(`principle.${principle}`)));
  const shown = [
    <>
      {t('notice', { principles })} <span {...words}>{notice.cue}</span>
    </>,
    <>
      {t('works')} <Chips shows={works} />
    </>,
    costs === undefined ? (
      t('nothingCosts')
    ) : (
      <>
        {t('costs')} <span {...words}>{costs.reply.kind === 'silence' ? main('talk.silence') : `“${costs.reply.text}”`}</span>{' '}
        <span {...words}>{costs.why}</span>
      </>
    ),
  ].slice(0, steps);
  return (
    <ol className={styles.hints}>
      {shown.map((step, index) => (
        <li key={`step ${String(index)}`} ref={index === steps - 1 ? takeFocus : undefined} tabIndex={-1}>
          {step}
        </li>
      ))}
    </ol>
  );
}
