import type { MotionRow } from 'goniokit';
import { framingOf } from 'goniokit/catalogue';

/** Which models run beside the pose's. */
export interface ModelsNeeded {
  readonly hands: boolean;
  readonly face: boolean;
}

/** What the rows are read from, beside the pose. */
export function modelsNeeded(rows: readonly MotionRow[]): ModelsNeeded {
  return {
    hands: rows.some((row) => framingOf(row).endsWith('hand')),
    face: rows.some(({ face }) => face !== undefined),
  };
}
