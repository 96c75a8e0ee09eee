import { useTranslation } from 'react-i18next';
import type { Session } from '../../engine';
import { debriefTurnOf } from '../../scoring';
import { Chips } from '../ui/Chips';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';

/** What the last reply did, why, and other words. */
export function TurnNote({ session }: { readonly session: Session }) {
  const { t } = useTranslation('coach');
  const turn = debriefTurnOf(session, session.turns.length);
  if (turn === undefined) return null;
  const words = wordsIn(session.scenario.language);
  return (
    <details key={turn.number} className={ui.prose}>
      <summary>{t('note', { number: turn.number })}</summary>
      <Chips shows={turn.shows} />
      <p {...words}>{turn.why}</p>
      {turn.better !== undefined && (
        <p>
          <strong>{t('better')}:</strong> <span {...words}>“{turn.better}”</span>
        </p>
      )}
    </details>
  );
}
