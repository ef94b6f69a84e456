/** One quantity through time, while it is being recorded: rows of the same length, one a frame. */
export interface Column {
  /** Opens the frame's row, which may only move forward; frames left out in between stay missing. */
  open(frame: number): void;
  /** Where the open row's numbers go; replaced when it grows. */
  values: Float64Array;
  /** The rows of that many frames; null where no row was ever opened. */
  finish(frames: number): Float64Array | null;
}

const FIRST_FRAMES = 256;

/**
 * Nothing is allocated before the first row; then, where the number of frames is known, all of it at
 * once. Missing rows are NaN.
 *
 * @param width numbers in a row
 * @param expectedFrames 0 where unknown
 */
export function createColumn(width: number, expectedFrames: number): Column {
  let rows = 0;

  function grow(frames: number): void {
    const least = column.values.length === 0 ? expectedFrames || FIRST_FRAMES : 0;
    const capacity = Math.max(frames, least, (column.values.length / width) * 2);
    const larger = new Float64Array(capacity * width);
    larger.set(column.values);
    column.values = larger;
  }

  function reach(frames: number): void {
    if (frames * width > column.values.length) grow(frames);
    column.values.fill(Number.NaN, rows * width, frames * width);
    rows = frames;
  }

  const column: Column = {
    values: new Float64Array(0),
    open(frame) {
      if (frame > rows) reach(frame);
      if ((frame + 1) * width > column.values.length) grow(frame + 1);
      rows = frame + 1;
    },
    finish(frames) {
      if (rows === 0) return null;
      reach(frames);
      const { values } = column;
      return values.length === frames * width ? values : values.slice(0, frames * width);
    },
  };
  return column;
}
