import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../../engine';
import { useSettings } from '../settings/useSettings';
import ui from '../ui/ui.module.css';
import type { Wish } from './keys';
import styles from './player.module.css';
import { useVoice } from './useVoice';

interface ToolsProps {
  readonly line: Line;
  readonly language: string;
  /** Something has been said already: it can be taken back. */
  readonly begun: boolean;
  /** Practice has helps; a check has none. */
  readonly helped: boolean;
  readonly onWish: (wish: Wish) => void;
}

/** What can be done beside replying; every tool is a key as well. */
export function Tools({ line, language, begun, helped, onWish }: ToolsProps) {
  const { t } = useTranslation();
  const { mood, aloud, coach } = useSettings();
  return (
    <div className={styles.tools}>
      {begun && (
        <>
          <Tool onPress={() => onWish('pause')}>{t('talk.pause')}</Tool>
          {helped && <Tool onPress={() => onWish('take-back')}>{t('talk.takeBack')}</Tool>}
        </>
      )}
      {helped && mood === 'on-request' && <Tool onPress={() => onWish('mood')}>{t('talk.moodWords')}</Tool>}
      {helped && coach !== 'off' && <Tool onPress={() => onWish('hint')}>{t('talk.hint')}</Tool>}
      {aloud && <ReadAloud key={line.parts[0]?.text} line={line} language={language} />}
      <Tool onPress={() => onWish('more')}>{t('talk.more')}</Tool>
    </div>
  );
}

/** Reads the client's words with the browser's own voice; nothing where it has none. */
function ReadAloud({ line, language }: Pick<ToolsProps, 'line' | 'language'>) {
  const { t } = useTranslation();
  const voice = useVoice();
  if (voice === undefined) return null;
  return <Tool onPress={() => voice.read(line.parts.map(({ text }) => text).join(' '), language)}>{t('talk.readAloud')}</Tool>;
}

interface ToolProps {
  readonly onPress: () => void;
  /** What a key that presses it asks for. */
  readonly wish?: Wish;
  readonly children: ReactNode;
}

export function Tool({ onPress, wish, children }: ToolProps) {
  return (
    <button type="button" className={ui.button} data-wish={wish} onClick={onPress}>
      {children}
    </button>
  );
}
