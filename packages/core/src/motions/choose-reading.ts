import type { MotionRow } from './motion-row.ts';

/** Which landmarks a motion was read from, of a row that has a choice. */
export interface ReadFrom {
  readonly readFrom: 'face' | 'pose';
  /** Why these were not the better ones, where the recording has them; null where there is nothing to say. */
  readonly reason: 'face-lost' | null;
}

/** Something that was read from a row, or that was refused with reasons. */
export interface Outcome {
  readonly status?: string;
  readonly reasons?: readonly string[];
}

/**
 * How a motion that can be read from better landmarks than the pose's is read: from those, or from the
 * pose's where they were lost.
 *
 * @param readAs reads the motion by a row, as said
 */
export type ChooseReading = <Result extends Outcome>(
  row: MotionRow,
  readAs: (row: MotionRow, from: ReadFrom) => Result,
) => Result;

/** Reads a row by the best of its landmarks. */
export function chooseReading<Result extends Outcome>(
  row: MotionRow,
  readAs: (row: MotionRow, from?: ReadFrom) => Result,
): Result {
  return row.face?.choose(row, readAs) ?? readAs(row);
}
