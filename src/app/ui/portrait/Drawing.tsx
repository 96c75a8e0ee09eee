import { useId } from 'react';
import { useShapes } from './shapes';
import { faceOf, hairOf, paletteOf, type Eye, type Face, type Palette } from '../../../portrait';
import type { Look, Mood } from '../../../scenario';
import styles from '../ui.module.css';

export interface PortraitProps {
  readonly look: Look | undefined;
  readonly age: number;
  readonly mood: Mood;
  /** What can be seen, in words; left out where the words stand beside the picture. */
  readonly label?: string | undefined;
  /** It does not move. */
  readonly still?: boolean;
}

const AGEING_FROM = 30;
const AGEING_UNTIL = 80;

const AVERAGE: Look = {};

/** A person in a mood, drawn with still or with moving shapes. */
export function Drawing({ look: given, age, mood, label }: PortraitProps) {
  const look = given ?? AVERAGE;
  const face = faceOf(mood, look);
  const palette = paletteOf(look);
  const hair = hairOf(look);
  const lines = Math.min(1, Math.max(0, (age - AGEING_FROM) / (AGEING_UNTIL - AGEING_FROM)));
  const { head } = face;
  const turn = { x: head.x, y: head.y, rotate: head.rotate };
  const { Group, Path } = useShapes();
  return (
    <svg
      className={styles.portrait}
      viewBox="0 0 240 292"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <Seat seat={look.seat} />
      <Group at={turn}>{hair.back !== undefined && <path d={hair.back} fill={palette.hair} />}</Group>
      <path d="M102 150 L102 196 Q120 210 138 196 L138 150Z" fill={palette.shade} />
      <Path d={face.torso} fill={palette.clothes} />
      <path d="M104 192 Q120 214 136 192" fill="none" stroke={palette.clothesDark} strokeWidth="3" />
      <Arms face={face} palette={palette} />
      {look.splint !== undefined && <Splint side={look.splint} skin={palette.skin} />}
      <Group at={turn}>
        {look.headwear !== undefined && look.headwear !== 'none' && <Headwear kind={look.headwear} layer="back" palette={palette} />}
        <Head face={face} palette={palette} look={look} lines={lines} hairFront={hair.front} />
      </Group>
    </svg>
  );
}

interface HeadProps {
  readonly face: Face;
  readonly palette: Palette;
  readonly look: Look;
  readonly lines: number;
  readonly hairFront: string | undefined;
}

function Head({ face, palette, look, lines, hairFront }: HeadProps) {
  const { Group, Path } = useShapes();
  const dark = (look.tone ?? 4) >= 7;
  const covered = look.headwear === 'hijab';
  return (
    <>
      {!covered && <path d="M61 116 a8 13 0 1 0 16 0 a8 13 0 1 0 -16 0 M163 116 a8 13 0 1 0 16 0 a8 13 0 1 0 -16 0" fill={palette.shade} />}
      <path
        d="M70 102 Q70 52 120 50 Q170 52 170 102 Q171 138 148 162 Q134 177 120 177 Q106 177 92 162 Q69 138 70 102Z"
        fill={palette.skin}
      />
      <g fill={palette.light} opacity={dark ? 0.85 : 0.35}>
        <ellipse cx="98" cy="95" rx="19" ry="10" />
        <ellipse cx="142" cy="95" rx="19" ry="10" />
      </g>
      <g fill="#d0685a" opacity={face.flush}>
        <ellipse cx="90" cy="136" rx="11" ry="7" />
        <ellipse cx="150" cy="136" rx="11" ry="7" />
      </g>
      <path
        d="M118 112 Q113 130 116 134 Q120 138 126 134"
        fill="none"
        stroke={palette.line}
        strokeOpacity=".75"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      {face.eyes.map((eye, index) => (
        <EyeShape key={index === 0 ? 'left' : 'right'} eye={eye} palette={palette} />
      ))}
      <g fill="none" stroke={palette.line} strokeLinecap="round" strokeWidth="1.6" opacity={lines * (dark ? 0.35 : 0.6)}>
        {face.eyes.map((eye, index) => (
          <Path key={index === 0 ? 'left' : 'right'} d={eye.bag} />
        ))}
        <path d="M82 112 l-6 -3 M82 116 l-6 2 M158 112 l6 -3 M158 116 l6 2" />
        <path d="M100 136 Q94 146 97 154 M140 136 Q146 146 143 154" />
        <path d="M98 72 Q120 68 142 72 M102 79 Q120 75 138 79" opacity=".7" />
      </g>
      <g fill="none" stroke={palette.brow} strokeWidth="5.4" strokeLinecap="round">
        {face.eyes.map((eye, index) => (
          <Path key={index === 0 ? 'left' : 'right'} d={eye.brow} />
        ))}
      </g>
      <Group
        opacity={face.furrow}

        fill="none"
        stroke={palette.line}
        strokeWidth="2"
        strokeLinecap="round"
      >
        <path d={face.furrows[0]} />
        <path d={face.furrows[1]} />
      </Group>
      <Beard beard={look.beard} palette={palette} />
      <Path d={face.mouth} fill={palette.lip} />
      <Path d={face.inner} opacity={face.mouthOpen} fill="#3a1414" />
      <Path
        d={face.seam}

        fill="none"
        stroke={dark ? '#1a0d0a' : palette.ink}
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      {hairFront !== undefined && <path d={hairFront} fill={palette.hair} />}
      {look.headwear !== undefined && look.headwear !== 'none' && <Headwear kind={look.headwear} layer="front" palette={palette} />}
      {look.glasses === true && (
        <g fill="none" stroke="#33312e" strokeWidth="3">
          <rect x="81" y="98" width="34" height="28" rx="12" />
          <rect x="125" y="98" width="34" height="28" rx="12" />
          <path d="M115 109 Q120 105 125 109 M81 108 L70 106 M159 108 L170 106" />
        </g>
      )}
      {look['hearing-aid'] === true && (
        <path d="M170 100 Q182 98 181 114 Q180 126 172 126" fill="none" stroke="#c9a227" strokeWidth="5" strokeLinecap="round" />
      )}
      {look.cannula === true && (
        <path
          d="M70 118 Q96 138 116 137 M170 118 Q144 138 124 137 M116 137 h8"
          fill="none"
          stroke="#9fc4cf"
          strokeWidth="3"
          strokeLinecap="round"
        />
      )}
    </>
  );
}

function EyeShape({ eye, palette }: { readonly eye: Eye; readonly palette: Palette }) {
  const { Group, Path } = useShapes();
  const clip = useId();
  return (
    <>
      <clipPath id={clip}>
        <Path d={eye.opening} />
      </clipPath>
      <Path d={eye.opening} fill="#fdfbf7" />
      <g clipPath={`url(#${clip})`}>
        <Group at={eye.iris}>
          <circle r="7.6" fill="#4a3222" />
          <circle r="3.6" fill="#120c08" />
          <circle cx="2" cy="-2.2" r="1.4" fill="#ffffff" />
        </Group>
      </g>
      <Path
        d={eye.lid}

        fill="none"
        stroke={palette.ink}
        strokeWidth="3.2"
        strokeLinecap="round"
      />
    </>
  );
}

function Beard({ beard = 'none', palette }: { readonly beard: Look['beard']; readonly palette: Palette }) {
  if (beard === 'none') return null;
  const shape = 'M74 128 Q78 174 120 180 Q162 174 166 128 Q160 146 146 142 Q120 134 94 142 Q80 146 74 128Z';
  return <path d={shape} fill={palette.hair} opacity={beard === 'stubble' ? 0.28 : 1} />;
}

function Arms({ face, palette }: { readonly face: Face; readonly palette: Palette }) {
  const { Group } = useShapes();
  const y = face.armsY;
  return (
    <Group
      opacity={face.arms}

      stroke={palette.clothesDark}
      strokeWidth="2.5"
      strokeLinejoin="round"
      fill={palette.clothes}
    >
      <path
        d={`M46 300 Q40 ${y - 22} 84 ${y - 16} L186 ${y + 4} Q204 ${y + 10} 196 ${y + 24} Q190 ${y + 32} 176 ${y + 28} L120 ${y + 20} L120 300Z`}
      />
      <path
        d={`M194 300 Q200 ${y - 22} 156 ${y - 16} L60 ${y + 6} Q40 ${y + 12} 46 ${y + 26} Q52 ${y + 34} 66 ${y + 30} L150 ${y + 18} L150 300Z`}
      />
      <path d={`M64 ${y + 6} q-16 2 -16 12 q2 12 18 10 l10 -4 z`} fill={palette.skin} />
    </Group>
  );
}

function Splint({ side, skin }: { readonly side: NonNullable<Look['splint']>; readonly skin: string }) {
  const mirror = side === 'right-hand' ? undefined : 'translate(240 0) scale(-1 1)';
  return (
    <g transform={mirror}>
      <path d="M46 292 Q44 262 60 246 Q72 236 84 240 Q92 246 88 262 L80 292Z" fill={skin} />
      <path
        d="M40 292 Q40 262 54 244 Q64 232 78 232 L82 242 Q68 244 60 256 Q52 270 52 292Z"
        fill="#e9edef"
        stroke="#9aa7ad"
        strokeWidth="2"
      />
      <path d="M46 268 L84 272 M52 250 L88 256" stroke="#5f7f8a" strokeWidth="6" />
    </g>
  );
}

function Seat({ seat }: { readonly seat: Look['seat'] }) {
  if (seat === 'wheelchair') {
    return (
      <g>
        <g fill="none" stroke="#3f4a50" strokeWidth="7" strokeLinecap="round">
          <path d="M44 300 V206 Q44 196 34 196 L22 196" />
          <path d="M196 300 V206 Q196 196 206 196 L218 196" />
        </g>
        <rect x="46" y="214" width="148" height="86" rx="14" fill="#4c585e" />
        <path d="M4 300 A46 46 0 0 1 44 262 M236 300 A46 46 0 0 0 196 262" fill="none" stroke="#3f4a50" strokeWidth="6" />
      </g>
    );
  }
  if (seat === 'bed') return <rect x="14" y="70" width="212" height="240" rx="34" fill="#f7f5f0" stroke="#c9c3b6" strokeWidth="3" />;
  return seat === 'chair' ? <rect x="42" y="150" width="156" height="160" rx="20" fill="#9aa3a0" opacity=".55" /> : null;
}

function Headwear({
  kind,
  layer,
  palette,
}: {
  readonly kind: 'hijab' | 'turban' | 'headwrap';
  readonly layer: 'back' | 'front';
  readonly palette: Palette;
}) {
  if (kind === 'hijab') {
    const back = 'M120 40 Q190 44 184 130 Q186 190 200 226 Q160 250 120 244 Q80 250 40 226 Q54 190 56 130 Q50 44 120 40Z';
    const rim =
      'M66 118 Q60 50 120 46 Q180 50 174 118 Q176 152 150 176 Q136 186 120 186 Q104 186 90 176 Q64 152 66 118Z M74 108 Q74 144 94 164 Q106 176 120 176 Q134 176 146 164 Q166 144 166 108 Q164 70 120 66 Q76 70 74 108Z';
    return <path d={layer === 'back' ? back : rim} fill={palette.cloth} fillRule="evenodd" />;
  }
  if (layer === 'back') return null;
  const wrap =
    kind === 'turban'
      ? 'M64 98 Q60 34 120 30 Q180 34 176 98 Q150 70 120 82 Q90 70 64 98Z'
      : 'M64 92 Q56 30 120 22 Q184 30 176 92 Q150 76 120 76 Q90 76 64 92Z';
  return (
    <>
      <path d={wrap} fill={palette.cloth} />
      <path d="M78 62 Q120 40 166 66 M72 78 Q120 52 170 82" fill="none" stroke="#000000" strokeOpacity=".2" strokeWidth="2.5" />
    </>
  );
}
