/** What the numbers of arrays without a word beside them are. */
export type ArraySpace = 'metres' | 'pixels' | 'shares';

/** Nobody is that far from their own hips; a picture's landmarks are, in pixels. */
const FARTHEST_M = 10;

/** MediaPipe's world landmarks have their origin between the hips, a hand's at its middle: as near, metres. */
const ORIGIN_M = 0.1;

/** Rows of the hips among 33 landmarks. */
const hips = [23, 24];

/**
 * What the numbers are, by themselves: pixels where any is farther than a body reaches; metres where the
 * landmarks lie round their model's origin in every frame; else shares of the picture.
 *
 * @param values frames x landmarks x 3, NaN where missing
 */
export function arraySpace(values: Float64Array, landmarks: number): ArraySpace {
  const rows = landmarks === 33 ? hips : Array.from({ length: landmarks }, (_, row) => row);
  let isCentred = true;
  for (let frame = 0; frame < values.length; frame += 3 * landmarks) {
    for (let axis = 0; axis < 2; axis++) {
      let sum = 0;
      for (let row = 0; row < landmarks; row++) {
        const value = values[frame + 3 * row + axis] as number;
        if (Math.abs(value) > FARTHEST_M) return 'pixels';
        if (rows.includes(row)) sum += value;
      }
      if (Math.abs(sum / rows.length) > ORIGIN_M) isCentred = false;
    }
  }
  return isCentred ? 'metres' : 'shares';
}
