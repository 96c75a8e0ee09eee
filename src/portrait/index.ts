export { faceOf, type Eye, type Face, type Point } from './face';
export { hairOf, type HairShape } from './hair';
export { paletteOf, type Palette } from './palette';
export { type Pose } from './pose';
