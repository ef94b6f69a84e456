export type { Delegate } from './pose/delegate.ts';
export { openPoseModel, type PoseModel, type PoseModelOptions } from './pose/open-pose-model.ts';
