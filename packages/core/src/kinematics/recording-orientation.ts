import type { Recording } from '../landmarks/recording.ts';
import {
  addOrientation,
  noOrientation,
  type Orientation,
  orientationOf,
  trunkRows,
} from './orientation.ts';
import { ofSomeFrames } from './some-frames.ts';

/** How the subject stood to the camera over a whole recording, or null where no trunk was seen. */
export function recordingOrientation(recording: Recording): Orientation | null {
  const rows = trunkRows(recording.skeleton);
  const sum = noOrientation();
  ofSomeFrames(recording.frames, (frame) => addOrientation(sum, recording, frame, rows));
  return orientationOf(sum);
}
