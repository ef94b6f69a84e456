import type { MotionRow } from './motion-row.ts';
import { ankleRows } from './rows/ankle.ts';
import { elbowRows } from './rows/elbow.ts';
import { hipRows } from './rows/hip.ts';
import { kneeRows } from './rows/knee.ts';
import { neckRows } from './rows/neck.ts';
import { shoulderRows } from './rows/shoulder.ts';
import { trunkRows } from './rows/trunk.ts';

/** Every degree of freedom that can be measured, from neck to feet: one row each, without a side. */
export const catalogue: readonly MotionRow[] = [
  ...neckRows,
  ...trunkRows,
  ...shoulderRows,
  ...elbowRows,
  ...hipRows,
  ...kneeRows,
  ...ankleRows,
];
