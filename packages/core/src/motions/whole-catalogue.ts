import { catalogue } from './catalogue.ts';
import type { MotionRow } from './motion-row.ts';

/** Every degree of freedom that goniokit measures, those that need more than a pose among them. */
export const wholeCatalogue: readonly MotionRow[] = [...catalogue];
