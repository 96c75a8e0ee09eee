import { useTranslation } from 'react-i18next';
import type { Session } from '../../engine';
import { debriefTurnOf } from '../../scoring';
import { Chips } from '../ui/Chips';
import ui from '../ui/ui.module.css';
import { wordsIn } from '../ui/words';

interface TurnNoteProps {
  readonly session: Session;
  /** It was read. */
  readonly onOpen: () => void;
}

/** What the last reply did, why, and other words, folded until it is wanted. */
export function TurnNote({ session, onOpen }: TurnNoteProps) {
  const { t } = useTranslation('coach');
  const turn = debriefTurnOf(session, session.turns.length);
  if (turn === undefined) return null;
  const words = wordsIn(session.scenario.language);
  return (
    <details
      key={turn.number}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) onOpen();
      }}
    >
      <summary>{t('note', { number: turn.number })}</summary>
      <div className={ui.prose}>
        <Chips shows={turn.shows} />
        <p {...words}>{turn.why}</p>
        {turn.better !== undefined && (
          <p>
            <strong>{t('better')}:</strong> <span {...words}>“{turn.better}”</span>
          </p>
        )}
      </div>
    </details>
  );
}
