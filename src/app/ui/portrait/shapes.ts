import { createContext, createElement, useContext, type ComponentType, type ReactNode, type SVGProps } from 'react';

/** Where a group stands: moved by x and y, turned by degrees round the neck. */
export interface Position {
  readonly x: number;
  readonly y: number;
  readonly rotate?: number;
}

export type PathProps = Pick<SVGProps<SVGPathElement>, 'fill' | 'stroke' | 'strokeWidth' | 'strokeLinecap'> & {
  readonly d: string;
  readonly opacity?: number;
};
export type GroupProps = Pick<SVGProps<SVGGElement>, 'fill' | 'stroke' | 'strokeWidth' | 'strokeLinecap' | 'strokeLinejoin'> & {
  readonly at?: Position;
  readonly opacity?: number;
  readonly children: ReactNode;
};

/** The two shapes that change with a mood. */
export interface Shapes {
  readonly Path: ComponentType<PathProps>;
  readonly Group: ComponentType<GroupProps>;
}

/** The neck, round which a head turns. */
export const PIVOT = { x: 120, y: 170 } as const;

const placed = ({ x, y, rotate = 0 }: Position): string => `translate(${x} ${y}) rotate(${rotate} ${PIVOT.x} ${PIVOT.y})`;

const still: Shapes = {
  Path: (props) => createElement('path', props),
  Group: ({ at, ...props }) =>
    createElement<SVGProps<SVGGElement>, SVGGElement>('g', at === undefined ? props : { ...props, transform: placed(at) }),
};

/** Still shapes, until something provides moving ones. */
export const ShapesContext = createContext<Shapes>(still);

export const useShapes = (): Shapes => useContext(ShapesContext);
