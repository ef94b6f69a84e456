import { fingerBent } from '../../kinematics/testing/golden-hand-poses.ts';
import { standing } from '../../kinematics/testing/golden-poses.ts';
import { stillRecording } from '../../kinematics/testing/still-recording.ts';
import type { Frame } from '../../landmarks/frame.ts';
import { landmarkIndex } from '../../landmarks/skeleton.ts';
import { picture } from './moving-arm.ts';

/** One frame of a right hand without a body, seen from the side of the thumb, its index finger bent at the base. */
export function handFrame(timeMs: number, flexionDeg: number): Frame {
  const body = { ...standing, ...fingerBent('index', { mcp: flexionDeg }) };
  const { image, world, skeleton } = stillRecording(body, 'right', { whole: true });
  const first = 3 * landmarkIndex(skeleton, 'right-hand-wrist');
  const sizes = [picture.width, picture.height, picture.width];
  const own = (values: Float64Array, scales: readonly number[]) =>
    Array.from(values.subarray(first, first + 63), (value, i) => value / scales[i % 3]!);
  return {
    timeMs,
    pose: null,
    hands: { right: { image: own(image!, sizes), world: own(world!, [1, 1, 1]) } },
  };
}
