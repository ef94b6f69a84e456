import { catalogue } from './catalogue.ts';
import type { MotionRow } from './motion-row.ts';
import { distanceTestRows } from './rows/distance-tests.ts';
import { faceRows } from './rows/face.ts';
import { fingerRows } from './rows/fingers.ts';
import { legTestRows } from './rows/leg-tests.ts';
import { nerveTestRows } from './rows/nerve-tests.ts';
import { thumbRows } from './rows/thumb.ts';
import { wristRows } from './rows/wrist.ts';

/** Every degree of freedom that goniokit measures, those that need more than a pose among them. */
export const wholeCatalogue: readonly MotionRow[] = [
  ...faceRows,
  ...catalogue.filter(({ joint }) => joint !== 'neck'),
  ...wristRows,
  ...thumbRows,
  ...fingerRows,
  ...legTestRows,
  ...nerveTestRows,
  ...distanceTestRows,
];
