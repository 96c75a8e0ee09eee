import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Client } from '../../scenario';
import type { CurvePoint, Debrief } from '../../scoring';
import { CURVE, pathOf, place } from '../ui/curve';
import { Portrait } from '../ui/portrait/Portrait';
import ui from '../ui/ui.module.css';
import { useSeenWords } from '../ui/useSeenWords';
import { wordsIn } from '../ui/words';
import { CurveTable } from './CurveTable';
import styles from './debrief.module.css';
import { Said } from './Ended';
import { Section } from './Section';

interface CurveProps {
  readonly id: string;
  readonly debrief: Debrief;
  readonly client: Client;
  readonly language: string;
}

/** Rapport from turn to turn: in a sentence, as a line, in faces, turn by turn under a slider, and as a table. */
export function Curve({ id, debrief, client, language }: CurveProps) {
  const { t, i18n } = useTranslation('debrief');
  const { curve, bestCurve, falls, recovered } = debrief;
  const [shown, setShown] = useState(curve.length - 1);
  const turns = Math.max(curve.length, bestCurve.length) - 1;
  const { width, height, margin } = CURVE;
  const fell = new Intl.ListFormat(i18n.language).format(falls.map(String));
  return (
    <Section name="curve">
      <figure className={styles.figure}>
        <figcaption>
          {t('curve.text', { count: falls.length, turns: fell })} {falls.length > 0 && recovered && t('curve.recovered')}{' '}
          <span className={ui.meta}>{t('curve.best')}</span>
        </figcaption>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" className={styles.curve}>
          <path d={`M${margin} ${height - margin} H${width - margin}`} className={styles.axis} />
          <path d={pathOf(bestCurve, turns)} className={styles.bestLine} />
          <path d={pathOf(curve, turns)} className={styles.line} />
          {curve.map(({ turn, engagement }) => {
            const { x, y } = place(turn, engagement, turns);
            const point = `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
            return (
              <g key={turn} data-shown={turn === shown} onClick={() => setShown(turn)}>
                <path d={point} className={styles.dot} />
                <path d={point} className={styles.hole} />
              </g>
            );
          })}
        </svg>
      </figure>
      <Faces curve={curve} client={client} />
      <AtTurn
        id={id}
        debrief={debrief}
        share={(curve.length - 1) / Math.max(1, turns)}
        shown={shown}
        onShow={setShown}
        language={language}
      />
      <CurveTable id={id} debrief={debrief} />
    </Section>
  );
}

/** The client's face at the start, at the lowest and the highest point, and at the end. */
function Faces({ curve, client }: { readonly curve: readonly CurvePoint[]; readonly client: Client }) {
  const { t } = useTranslation('debrief');
  const seenWords = useSeenWords();
  const placeOf = (turn: number): string =>
    turn === 0 ? t('curve.atStart') : turn === curve.length - 1 ? t('curve.atEnd') : t('atTurn', { number: turn });
  const extreme = (further: (a: number, b: number) => boolean): CurvePoint | undefined =>
    curve.reduce<CurvePoint | undefined>(
      (found, one) => (found === undefined || further(one.engagement, found.engagement) ? one : found),
      undefined,
    );
  const faces = [
    { key: 'start', point: curve[0] },
    { key: 'lowest', point: extreme((a, b) => a < b) },
    { key: 'highest', point: extreme((a, b) => a > b) },
    { key: 'end', point: curve.at(-1) },
  ] as const;
  return (
    <ul className={styles.faces}>
      {faces.map(
        ({ key, point }) =>
          point !== undefined && (
            <li key={key}>
              <Portrait look={client.portrait} age={client.age} mood={point.mood} label={seenWords(point.mood, client.portrait)} still />
              <span>{t(`curve.${key}`, { where: placeOf(point.turn) })}</span>
            </li>
          ),
      )}
    </ul>
  );
}

interface AtTurnProps {
  readonly id: string;
  readonly debrief: Debrief;
  /** How much of the picture's width the line takes, from 0 to 1. */
  readonly share: number;
  readonly shown: number;
  readonly onShow: (turn: number) => void;
  readonly language: string;
}

/** One turn of the line, chosen with a slider. */
function AtTurn({ id, debrief: { curve, turns }, share, shown, onShow, language }: AtTurnProps) {
  const { t } = useTranslation('debrief');
  const slider = useId();
  const turn = turns[shown - 1];
  const at = shown === 0 ? t('curve.beforeFirst') : t('turn', { number: shown });
  return (
    <div className={styles.atTurn} style={{ ['--share' as string]: share }}>
      <label htmlFor={slider}>{t('curve.walk')}</label>
      <input
        id={slider}
        type="range"
        min={0}
        max={curve.length - 1}
        value={shown}
        aria-valuetext={at}
        onChange={({ target }) => onShow(Number(target.value))}
      />
      <div role="status" className={ui.prose}>
        <p>
          <strong>{at}</strong>{' '}
          {turn !== undefined && (
            <span {...wordsIn(language)}>
              <Said turn={turn} />
            </span>
          )}
        </p>
        {turn !== undefined && (
          <p className={ui.meta}>
            {t(`curve.${changeOf(curve, shown)}`)} <Link href={`/debrief/${id}/turn/${shown}`}>{t('curve.read')}</Link>
          </p>
        )}
      </div>
    </div>
  );
}

function changeOf(curve: readonly CurvePoint[], turn: number): 'rose' | 'fell' | 'stayed' {
  const by = (curve[turn]?.engagement ?? 0) - (curve[turn - 1]?.engagement ?? 0);
  return by === 0 ? 'stayed' : by > 0 ? 'rose' : 'fell';
}
