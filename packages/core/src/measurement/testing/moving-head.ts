import { standing } from '../../kinematics/testing/golden-poses.ts';
import { stillRecording } from '../../kinematics/testing/still-recording.ts';
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
  const { image, world, skeleton } = stillRecording(body, 'front');
  const flat = (values: Float64Array, scaleX: number, scaleY: number) =>
    skeleton.names.flatMap((_, row) => [
      values[3 * row]! / scaleX,
      values[3 * row + 1]! / scaleY,
      values[3 * row + 2]! / scaleX,
      1,
    ]);
  const turn = (tiltDeg * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  return {
    timeMs,
    pose: { image: flat(image!, picture.width, picture.height), world: flat(world!, 1, 1) },
    // Toward the subject's right is counter-clockwise in the picture.
    face: { matrix: [cosine, sine, 0, 0, -sine, cosine, 0, 0, 0, 0, 1, 0, 0, 0, -40, 1] },
  };
}
