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
  const count = recording.skeleton.names.length;
  const mean = [0, 0, 0, 0, 0, 0];
  const line = new Float64Array(6);
  const read = (frame: number): boolean => {
    for (let axis = 0; axis < 3; axis++) {
      const at = (row: number) => landmarks[3 * (frame * count + row) + axis] as number;
      line[axis] = at(rs) - at(ls);
      line[axis + 3] = at(rh) - at(lh);
    }
    return !Number.isNaN(line[0]);
  };
  let found = 0;
  for (let frame = 0; frame < recording.frames; frame++) {
    if (!read(frame)) continue;
    found++;
    for (let i = 0; i < 6; i++) mean[i] = (mean[i] as number) + (line[i] as number);
  }
  let swapped = 0;
  for (let frame = 0; frame < recording.frames; frame++) {
    if (!read(frame)) continue;
    const along = (from: number) =>
      (line[from] as number) * (mean[from] as number) +
      (line[from + 1] as number) * (mean[from + 1] as number) +
      (line[from + 2] as number) * (mean[from + 2] as number);
    if (along(0) < 0 && along(3) < 0) swapped++;
  }
  return found === 0 ? Number.NaN : swapped / found;
}
