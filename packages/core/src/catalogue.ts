// `goniokit/catalogue`: everything that can be measured, and rows of one's own. The main entry holds the
// motions of the body, which need a pose alone; hand the whole catalogue to `measure` for the others.
export { bodyHeight } from './motions/body-height.ts';
export { defineMotion, type MotionDefinition } from './motions/define-motion.ts';
export type { Formula, FormulaParts, FrameView, Unit } from './motions/formula.ts';
export { lookUpMotion } from './motions/look-up-motion.ts';
export { wholeCatalogue } from './motions/whole-catalogue.ts';
