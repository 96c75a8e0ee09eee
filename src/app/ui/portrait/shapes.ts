import { createContext, createElement, useContext, type ComponentType, type ReactNode, type SVGProps } from 'react';
import type { Position } from '../../../portrait';

export interface PathProps extends Pick<
  SVGProps<SVGPathElement>,
  'fill' | 'stroke' | 'strokeWidth' | 'strokeLinecap' | 'fillRule' | 'clipPath'
> {
  readonly d: string;
  readonly opacity: number;
}

export interface GroupProps {
  readonly at: Position;
  /** The point round which it turns and grows. */
  readonly pivot: { readonly x: number; readonly y: number };
  readonly children: ReactNode;
}

/** The shapes that change by themselves: with a mood, or with breath. */
export interface Shapes {
  readonly Path: ComponentType<PathProps>;
  /** A path of an eye, which a blink shuts. */
  readonly Lid: ComponentType<PathProps>;
  readonly Group: ComponentType<GroupProps>;
  readonly Breath: ComponentType<{ readonly children: ReactNode }>;
}

export function transformOf({ at: { x, y, rotate, scale }, pivot }: Pick<GroupProps, 'at' | 'pivot'>): string {
  return `translate(${x + pivot.x} ${y + pivot.y}) rotate(${rotate}) scale(${scale}) translate(${-pivot.x} ${-pivot.y})`;
}

const still: Shapes = {
  Path: (props) => createElement('path', props),
  Lid: (props) => createElement('path', props),
  Group: ({ children, ...props }) => createElement('g', { transform: transformOf(props) }, children),
  Breath: ({ children }) => createElement('g', {}, children),
};

/** Still shapes, until something provides moving ones. */
export const ShapesContext = createContext<Shapes>(still);

export const useShapes = (): Shapes => useContext(ShapesContext);
