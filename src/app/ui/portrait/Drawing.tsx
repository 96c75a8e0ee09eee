import { createElement, Fragment, useId, useMemo } from 'react';
import { CHEST, HIP, NECK, portraitOf, type Shape } from '../../../portrait';
import type { Look, Mood } from '../../../scenario';
import styles from '../ui.module.css';
import { transformOf, useShapes } from './shapes';

export interface PortraitProps {
  readonly look: Look | undefined;
  /** In years. */
  readonly age: number;
  readonly mood: Mood;
  /** What can be seen, in words; left out where the words stand beside the picture. */
  readonly label?: string | undefined;
  /** Neither blinks nor breathes. */
  readonly still?: boolean | undefined;
  /** What the times of blinking are drawn from. */
  readonly seed?: number | undefined;
  /** Width in pixels of the page; as wide as there is room where left out. Small pictures show the face alone. */
  readonly size?: number | undefined;
}

const AVERAGE: Look = {};
const SMALL = 96;

/** A person in a mood, drawn with still or with moving shapes. */
export function Drawing({ look = AVERAGE, age, mood, label, size, blinking }: PortraitProps & { readonly blinking?: boolean }) {
  const portrait = useMemo(() => portraitOf({ look, age }), [look, age]);
  const figure = portrait(mood, blinking);
  const { Breath, Group } = useShapes();
  return (
    <svg
      className={styles.portrait}
      viewBox={size !== undefined && size <= SMALL ? '30 14 180 219' : '0 0 240 292'}
      {...(size !== undefined && { style: { inlineSize: size } })}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <g transform={transformOf({ at: figure.place, pivot: HIP })} strokeLinecap="round" strokeLinejoin="round">
        <Marks shapes={figure.seat} />
        <Breath>
          <Group at={figure.lean} pivot={CHEST}>
            <Group at={figure.bow} pivot={NECK}>
              <Marks shapes={figure.hair} />
            </Group>
            <Marks shapes={figure.body} />
            <Group at={figure.bow} pivot={NECK}>
              <Marks shapes={figure.head} />
            </Group>
            <Marks shapes={figure.arms} />
          </Group>
        </Breath>
        <Marks shapes={figure.front} />
      </g>
    </svg>
  );
}

function Marks({ shapes }: { readonly shapes: readonly Shape[] }) {
  return createElement(Fragment, {}, ...shapes.map((shape) => createElement(Mark, { shape })));
}

function Mark({ shape }: { readonly shape: Shape }) {
  const { d, fill = 'none', stroke, width, opacity = 1, moves, blinks, hollow, flat, through } = shape;
  const { Path, Lid } = useShapes();
  const clip = useId();
  const Kind = blinks === true ? Lid : moves === true ? Path : 'path';
  const path = (
    <Kind
      d={d}
      fill={fill}
      opacity={opacity}
      {...(stroke !== undefined && { stroke, strokeWidth: width })}
      {...(flat === true && { strokeLinecap: 'butt' })}
      {...(hollow === true && { fillRule: 'evenodd' })}
      {...(through !== undefined && { clipPath: `url(#${clip})` })}
    />
  );
  if (through === undefined) return path;
  return (
    <>
      <clipPath id={clip}>
        <Kind d={through} opacity={1} />
      </clipPath>
      {path}
    </>
  );
}
