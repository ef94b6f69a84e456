import type { Joint } from './reading.ts';

/** Joints whose midpoint may be read: it is seen where the mean visibility of its pair is enough. */
export const midJoints: readonly Joint[] = ['ear', 'shoulder', 'hip', 'knee', 'ankle'];
