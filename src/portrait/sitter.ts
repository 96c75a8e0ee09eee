import type { Look } from '../scenario';
import type { Limits } from './expression';
import type { Palette } from './palette';
import type { Proportions } from './proportions';

/** Who is drawn: what every part of a portrait needs to know, whatever the mood. */
export interface Sitter {
  readonly look: Look;
  /** In years. */
  readonly age: number;
  readonly size: Proportions;
  readonly palette: Palette;
  readonly limits: Limits;
}
