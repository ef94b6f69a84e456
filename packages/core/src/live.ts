// `goniokit/live`: one motion as it happens.
export type { GoniometerArms } from './kinematics/goniometer-arms.ts';
export { type LiveOptions, type LiveState, liveMeasure } from './measurement/live-measure.ts';
