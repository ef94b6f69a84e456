// `goniokit/define`: motions of one's own in TypeScript, as rays or as a function of points.
export { bodyHeight } from './motions/body-height.ts';
export { defineMotion, type MotionDefinition } from './motions/define-motion.ts';
export type { Formula, FormulaParts, FrameView, Unit } from './motions/formula.ts';
