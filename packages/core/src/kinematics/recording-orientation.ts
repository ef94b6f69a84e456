import type { Recording } from '../landmarks/recording.ts';
import {
  addOrientation,
  noOrientation,
  type Orientation,
  orientationOf,
  trunkRows,
} from './orientation.ts';

/** How the subject stood to the camera over a whole recording, or null where no trunk was seen. */
export function recordingOrientation(recording: Recording): Orientation | null {
  const rows = trunkRows(recording.skeleton);
  const sum = noOrientation();
  for (let frame = 0; frame < recording.frames; frame++) {
    addOrientation(sum, recording, frame, rows);
  }
  return orientationOf(sum);
}
