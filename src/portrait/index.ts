export { faceOf, type Eye, type Face, type Point } from './face';
export { hairOf, type HairShape } from './hair';
export { mix, paletteOf, type Palette } from './palette';
export { ANCHORS, poseOf, type Pose } from './pose';
