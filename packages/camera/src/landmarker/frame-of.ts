import type { Frame } from 'goniokit';
import type { Detected } from './landmarker-messages.ts';
import { unpackLandmarks } from './pack-landmarks.ts';

/** What was found at a time as a recording's frame: hands and face only where they were found. */
export function frameOf(
  timeMs: number,
  { pose, left, right, face }: Omit<Detected, 'persons'>,
): Frame {
  const hands = {
    ...(left && { left: unpackLandmarks(left) }),
    ...(right && { right: unpackLandmarks(right) }),
  };
  return {
    timeMs,
    pose: pose && unpackLandmarks(pose),
    ...((left ?? right) && { hands }),
    ...(face && { face: { matrix: face } }),
  };
}
