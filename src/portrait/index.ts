export { CHEST, HIP, NECK, portraitOf, type Figure, type Person, type Position } from './figure';
export { idleOf, type Idle } from './idle';
export { paletteOf, type Palette } from './palette';
export { SEEN, seenIn, type Seen } from './seen';
export type { Shape } from './shape';
