import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex } from '../landmarks/skeleton.ts';

/**
 * Share of frames in which left and right were exchanged: hip line and shoulder line both point against
 * where they point in the trial as a whole.
 *
 * @returns 0 to 1; NaN where the skeleton has no trunk
 */
export function swappedShare(recording: Recording): number {
  const rows = ['left-shoulder', 'right-shoulder', 'left-hip', 'right-hip'].map((name) =>
    landmarkIndex(recording.skeleton, name),
  );
  const landmarks = recording.world ?? recording.image;
  if (landmarks === null || rows.some((row) => row < 0)) return Number.NaN;
  const [ls, rs, lh, rh] = rows as [number, number, number, number];
  const size = 3 * recording.skeleton.names.length;
  const [a, b, c, d] = [3 * ls, 3 * rs, 3 * lh, 3 * rh];
  const mean = new Float64Array(6);
  let found = 0;
  for (let start = 0; start < landmarks.length; start += size) {
    if (Number.isNaN(landmarks[start + a])) continue;
    found++;
    for (let axis = 0; axis < 3; axis++) {
      const at = start + axis;
      mean[axis] = n(mean, axis) + n(landmarks, at + b) - n(landmarks, at + a);
      mean[axis + 3] = n(mean, axis + 3) + n(landmarks, at + d) - n(landmarks, at + c);
    }
  }
  let swapped = 0;
  for (let start = 0; start < landmarks.length; start += size) {
    let shoulders = 0;
    let hips = 0;
    for (let axis = 0; axis < 3; axis++) {
      const at = start + axis;
      shoulders += n(mean, axis) * (n(landmarks, at + b) - n(landmarks, at + a));
      hips += n(mean, axis + 3) * (n(landmarks, at + d) - n(landmarks, at + c));
    }
    if (shoulders < 0 && hips < 0) swapped++;
  }
  return found === 0 ? Number.NaN : swapped / found;
}

function n(values: Float64Array, index: number): number {
  return values[index] as number;
}
