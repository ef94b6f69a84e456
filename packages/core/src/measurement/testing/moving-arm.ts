import { standing } from '../../kinematics/testing/golden-poses.ts';
import { stillRecording } from '../../kinematics/testing/still-recording.ts';
import type { Frame } from '../../landmarks/frame.ts';

/** Size of the picture that {@link armFrame} fills. */
export const picture = { width: 1280, height: 720 };

/** One frame of a standing body, seen from its right, its right arm flexed at the shoulder. */
export function armFrame(timeMs: number, flexionDeg: number): Frame {
  const turn = (flexionDeg * Math.PI) / 180;
  const elbow = [0.3 * Math.sin(turn), 0.5 - 0.3 * Math.cos(turn), 0.2] as const;
  const wrist = [0.55 * Math.sin(turn), 0.5 - 0.55 * Math.cos(turn), 0.2] as const;
  const index = [0.63 * Math.sin(turn), 0.5 - 0.63 * Math.cos(turn), 0.2] as const;
  const hands = { 'left-index': [0, -0.13, -0.2], 'right-index': index } as const;
  const body = { ...standing, ...hands, 'right-elbow': elbow, 'right-wrist': wrist };
  const { image, world, skeleton } = stillRecording(body, 'right');
  const flat = (values: Float64Array, scaleX: number, scaleY: number) =>
    skeleton.names.flatMap((_, row) => [
      values[3 * row]! / scaleX,
      values[3 * row + 1]! / scaleY,
      values[3 * row + 2]! / scaleX,
      1,
    ]);
  return {
    timeMs,
    pose: { image: flat(image!, picture.width, picture.height), world: flat(world!, 1, 1) },
  };
}

/** Degrees at a time: at rest, up in a second, held for a second, down in a second, at rest for one. */
export function armAngle(timeMs: number, peakDeg: number): number {
  const inCycle = (timeMs % 4000) / 1000;
  if (inCycle < 1) return 0;
  if (inCycle < 2) return peakDeg * smooth(inCycle - 1);
  if (inCycle < 3) return peakDeg;
  return peakDeg * smooth(4 - inCycle);
}

/** From 0 to 1 with speed 0 at both ends. */
function smooth(t: number): number {
  return t * t * (3 - 2 * t);
}
