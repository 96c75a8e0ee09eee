import type { Look } from '../scenario';
import type { Expression } from './expression';
import type { Palette } from './palette';
import type { Proportions } from './proportions';

/** What every part of a portrait is drawn from. */
export interface Sitter {
  readonly look: Look;
  readonly age: number;
  readonly size: Proportions;
  readonly palette: Palette;
  readonly expression: Expression;
  /** The lids are shut for a moment. */
  readonly blinking: boolean;
}
