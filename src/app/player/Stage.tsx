import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage as StageValue } from '../../engine';
import type { Scenario } from '../../scenario';
import { Portrait } from '../ui/portrait/Portrait';
import { useSeenWords } from '../ui/useSeenWords';
import ui from '../ui/ui.module.css';
import styles from './player.module.css';
import { wordsIn } from '../ui/words';

interface StageProps {
  readonly scenario: Scenario;
  readonly stage: StageValue;
  /** Faces stand still. */
  readonly still: boolean;
  /** The talk has not begun: the situation stands where the cue will. */
  readonly open: boolean;
  /** What can be seen of the person stands in words too. */
  readonly inWords: boolean;
  /** What the times of blinking are drawn from. */
  readonly seed: number;
  /** What helps to read the person. */
  readonly children?: ReactNode;
}

/** Who sits opposite, and what can be seen of them. */
export function Stage({ scenario, stage, still, open, inWords, seed, children }: StageProps) {
  const { t, i18n } = useTranslation();
  const seenWords = useSeenWords();
  const { client, others, setting, situation, language } = scenario;
  const line = stage.kind === 'moment' ? stage.line : undefined;
  const speaker = line === undefined ? undefined : others?.[line.who];
  const gone = stage.kind === 'ending' && stage.ends === 'walkout';
  return (
    <div className={styles.side}>
      <section className={styles.stage} aria-label={client.name}>
        <div className={styles.picture} data-gone={gone} data-behind={speaker !== undefined}>
          <Portrait
            look={client.portrait}
            age={client.age}
            mood={stage.mood}
            still={still}
            seed={seed}
            label={t('talk.seen', { name: client.name, seen: seenWords(stage.mood, client.portrait) })}
          />
        </div>
        <div className={styles.who} {...wordsIn(language)}>
          <h1>{client.name}</h1>
          <p className={ui.meta}>{setting}</p>
          {open && (
            <p>
              {t('talk.youAre')} {situation}
            </p>
          )}
          {!open && line?.cue !== undefined && <p className={styles.cue}>{line.cue}</p>}
          {inWords && (
            <p className={styles.seen} {...wordsIn(i18n.language)}>
              {seenWords(stage.mood, client.portrait)}
            </p>
          )}
        </div>
        {speaker !== undefined && (
          <div className={styles.other} {...wordsIn(language)}>
            {speaker.portrait !== undefined && (
              <div className={styles.otherPicture} data-on={speaker.on}>
                <Portrait look={speaker.portrait} age={speaker.age ?? 40} mood={stage.mood} still />
              </div>
            )}
            <p className={ui.meta}>
              <bdi>{speaker.name}</bdi>, {speaker.role},{' '}
              <span lang={i18n.language} dir={i18n.dir()}>
                {t(speaker.on === 'phone' ? 'talk.onPhone' : 'talk.inRoom')}
              </span>
            </p>
          </div>
        )}
      </section>
      {children}
    </div>
  );
}
