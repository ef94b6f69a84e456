/** One quantity through time, while it is being recorded: rows of the same length, one a frame. */
export interface Column {
  /**
   * Opens the frame's row, which may only move forward; frames left out in between stay missing.
   *
   * @returns place in `values` where the row's numbers go
   */
  open(frame: number): number;
  /** Holds the open row: another block once the last is full. */
  values: Float64Array;
  /** The rows of that many frames; null where no row was ever opened. The column is spent. */
  finish(frames: number): Float64Array | null;
}

/** Rows in a block, the first one apart: some megabytes of a pose. */
const BLOCK_ROWS = 4096;
const FIRST_ROWS = 256;

/** Shared: live, columns are made for every frame. */
const nothing = new Float64Array(0);

/**
 * Nothing is allocated before the first row; then, where the number of frames is known, all of it at
 * once, and kept; else block by block, so that no row is copied more than once. Missing rows are NaN.
 *
 * @param width numbers in a row
 * @param expectedFrames 0 where unknown; where far fewer come, they are copied out at the end
 */
export function createColumn(width: number, expectedFrames: number): Column {
  const blocks: Float64Array[] = [];
  let rows = 0;
  /** Where the current block starts and ends, in rows. */
  let first = 0;
  let end = 0;

  function addBlock(): void {
    const length = blocks.length > 0 ? BLOCK_ROWS : expectedFrames || FIRST_ROWS;
    column.values = new Float64Array(length * width);
    blocks.push(column.values);
    first = end;
    end += length;
  }

  /** Leaves rows missing up to that frame. */
  function skipTo(frame: number): void {
    while (rows < frame) {
      if (rows === end) addBlock();
      const next = Math.min(frame, end);
      column.values.fill(Number.NaN, (rows - first) * width, (next - first) * width);
      rows = next;
    }
  }

  const column: Column = {
    values: nothing,
    open(frame) {
      if (rows < frame) skipTo(frame);
      if (rows === end) addBlock();
      rows += 1;
      return (frame - first) * width;
    },
    finish(frames) {
      if (rows === 0) return null;
      skipTo(frames);
      if (expectedFrames > 0 && blocks.length === 1 && frames >= end / 2) {
        return end === frames ? column.values : column.values.subarray(0, frames * width);
      }
      const whole = new Float64Array(frames * width);
      let at = 0;
      for (let block = blocks.shift(); block; block = blocks.shift()) {
        whole.set(block.subarray(0, whole.length - at), at);
        at += block.length;
      }
      column.values = whole;
      return whole;
    },
  };
  return column;
}
