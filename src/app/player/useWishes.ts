import { useState, type RefObject } from 'react';
import type { Help, Stage, TalkEvent } from '../../engine';
import { useSettings } from '../settings/useSettings';
import type { Talk } from '../talk';
import { announce } from '../ui/announce';
import { useSeenWords } from '../ui/useSeenWords';
import type { Wish } from './keys';
import type { OpenDialog } from './TalkDialogs';
import { useKeys } from './useKeys';
import type { PlayerView } from './usePlayer';

interface Wishes {
  readonly say: (event: TalkEvent) => void;
  readonly help: (help: Help) => void;
  readonly grant: (wish: Wish) => void;
  /** The client's mood in words was asked for at this turn. */
  readonly looked: boolean;
  readonly dialog: OpenDialog | undefined;
  readonly setDialog: (dialog: OpenDialog | undefined) => void;
}

/** What can be asked for in a conversation beside a reply, by a key or by a tool. */
export function useWishes(
  screen: RefObject<HTMLElement | null>,
  { mode }: Talk,
  { snapshot, send }: PlayerView,
  stage: Stage,
  begun: boolean,
  readAgain: () => void,
): Wishes {
  const { mood, coach, keys, letters } = useSettings();
  const { scenario, turns } = snapshot.context.session;
  const [lookedAt, setLookedAt] = useState(-1);
  const [dialog, setDialog] = useState<OpenDialog>();
  const seenWords = useSeenWords();
  const helped = mode === 'practice';

  const say = (event: TalkEvent): void => send({ type: 'talk.moved', event });
  const help = (wanted: Help): void => {
    if (stage.kind === 'moment') say({ type: 'help.opened', moment: stage.moment, help: wanted });
  };
  const grant = (wish: Wish): void => {
    const last = turns.at(-1);
    switch (wish) {
      case 'take-back':
        if (begun && helped && last !== undefined) say({ type: 'turn.taken-back', moment: last.moment });
        break;
      case 'pause':
        send({ type: 'talk.paused' });
        break;
      case 'mood':
        if (mood === 'hidden' || stage.kind !== 'moment' || !helped) break;
        setLookedAt(turns.length);
        announce(seenWords(stage.mood, scenario.client.portrait));
        help('mood-words');
        break;
      case 'hint':
        if (helped && coach !== 'off') help('hint');
        break;
      case 'read-again':
        readAgain();
        break;
      case 'more-time':
        screen.current?.querySelector<HTMLButtonElement>('[data-wish="more-time"]')?.click();
        break;
      case 'more':
      case 'backlog':
      case 'keys':
        setDialog(wish);
    }
  };
  const hurry = (): void => send({ type: 'telling.pressed' });
  useKeys(screen, { letters: keys ? letters : undefined, onWish: grant, hurry: snapshot.matches('telling') ? hurry : undefined });
  return { say, help, grant, looked: lookedAt === turns.length, dialog, setDialog };
}
