import { type Body, standing } from '../../kinematics/testing/golden-poses.ts';
import { type Standpoint, stillRecording } from '../../kinematics/testing/still-recording.ts';
import type { Frame } from '../../landmarks/frame.ts';
import { picture } from './moving-arm.ts';

/**
 * One frame of a standing body, seen from the front, its head tilted toward its right shoulder. The ears are
 * seen to tilt by four fifths of it, as a pose model sees them.
 */
export function headFrame(timeMs: number, tiltDeg: number): Frame {
  const seen = (0.8 * tiltDeg * Math.PI) / 180;
  const [across, down] = [0.07 * Math.cos(seen), 0.07 * Math.sin(seen)];
  const body = {
    ...standing,
    'left-ear': [0.02, 0.68 + down, -across] as const,
    'right-ear': [0.02, 0.68 - down, across] as const,
  };
  const turn = (tiltDeg * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  return {
    timeMs,
    pose: poseOf(body, 'front'),
    // Toward the subject's right is counter-clockwise in the picture.
    face: { matrix: [cosine, sine, 0, 0, -sine, cosine, 0, 0, 0, 0, 1, 0, 0, 0, -40, 1] },
  };
}

/** One frame of a standing body, seen from its right side, its head bent forward: a picture without a face or depth. */
export function nodFrame(timeMs: number, flexionDeg: number): Frame {
  // In the neutral head the nose lies 10.3 degrees below forward of the ears.
  const below = ((10.3 + flexionDeg) * Math.PI) / 180;
  const nose = [0.02 + 0.1 * Math.cos(below), 0.68 - 0.1 * Math.sin(below), 0] as const;
  const { image } = poseOf({ ...standing, nose }, 'right');
  return { timeMs, pose: { image } };
}

function poseOf(body: Body, standpoint: Standpoint) {
  const { image, world, skeleton } = stillRecording(body, standpoint);
  const flat = (values: Float64Array, scaleX: number, scaleY: number) =>
    skeleton.names.flatMap((_, row) => [
      values[3 * row]! / scaleX,
      values[3 * row + 1]! / scaleY,
      values[3 * row + 2]! / scaleX,
      1,
    ]);
  return { image: flat(image!, picture.width, picture.height), world: flat(world!, 1, 1) };
}
