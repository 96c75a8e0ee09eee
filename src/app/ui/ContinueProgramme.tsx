import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Following } from '../following';
import ui from './ui.module.css';
import { wordsIn } from './words';
import { hrefOf } from './stepHref';

import { StepDue } from './StepDue';
import { titleOf } from './useStepWords';

/** What to go on with: the conversation that was left, or the first thing that can be begun. */
export function ContinueProgramme({ following: { enrolment, standing } }: { readonly following: Following }) {
  const { t } = useTranslation('programme');
  const { next } = standing;
  if (next === undefined) return standing.done === standing.of ? <p>{t('nothingNext')}</p> : null;
  const { step, state } = next;
  const title = titleOf(step);
  return (
    <section className={`${ui.card} ${ui.continue}`} aria-labelledby="programme-continue">
      <h2 id="programme-continue">{t('continue')}</h2>
      <StepDue standing={next} />
      <Link href={hrefOf(enrolment.id, next) ?? '/programmes'} className={ui.primary} {...wordsIn(enrolment.programme.language)}>
        {state.kind === 'in-progress' ? t('continueTurn', { title, turn: state.turn }) : title}
      </Link>
    </section>
  );
}
