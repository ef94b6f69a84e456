import type { MotionPlan } from '../kinematics/motion-plan.ts';
import { inPictureRatio, rayLength, towardCameraRatio } from '../kinematics/ray-geometry.ts';
import type { RayRows, ReadingPlan } from '../kinematics/reading-plan.ts';
import { frameReader, workspaceOf } from '../kinematics/reading-set.ts';
import { ofSomeFrames } from '../kinematics/some-frames.ts';
import type { Recording } from '../landmarks/recording.ts';
import { medianOver } from '../signal/median.ts';
import { medianAndStray } from '../signal/median-and-stray.ts';
import { orNull } from './or-null.ts';

/** Turns a median absolute deviation into a standard deviation, for normal noise. */
const MAD_TO_SD = 1.4826;

/** The lengths of the bones that an angle is read from, and the greatest of their spreads; null where it never was. */
export function readBones(recording: Recording, deg: Float64Array, { bones }: MotionPlan) {
  const read = bones.map((bone) => lengthAndSpread(recording, deg, bone));
  return {
    lengthSpread: orNull(Math.max(0, ...read.map(([, spread]) => spread))),
    boneLengths: read.map(([length]) => length || null),
  };
}

/**
 * A segment's length over the frames in which it was read, and its relative spread, robust against jumps.
 *
 * @param deg the motion's readings, NaN where it was not read
 * @returns both 0 up; NaN where it was not read, or depth is unknown
 */
function lengthAndSpread(
  recording: Recording,
  deg: Float64Array,
  ray: RayRows,
): readonly [number, number] {
  const [length, stray] = medianAndStray(
    ofSomeFrames(recording.frames, (frame) =>
      Number.isNaN(deg[frame]) ? Number.NaN : rayLength(recording, frame, ray),
    ),
  );
  return [length, (MAD_TO_SD * stray) / length];
}

/**
 * In-plane ratio over some frames: how much of what is read lies in the plane in which it is read. In the
 * picture, the least of the rays' shares in it, and the share toward the camera of a segment that must
 * point there. In space, the share of the ray in the motion's plane of the body; a hinge turns in a plane
 * of its own, and a turn about a segment is gated by its posture.
 *
 * @returns 0 to 1; NaN where depth is unknown, or there is no such plane
 */
export function inPlaneRatio(
  recording: Recording,
  plan: MotionPlan,
  frames: readonly number[],
): number {
  const { mainPlan, foreshortened } = plan;
  const over = (of: (frame: number) => number): number => medianOver(frames, of);
  if (mainPlan === null) return Number.NaN;
  if (plan.space === 'world') {
    return mainPlan.kind === 'plane' ? over(bodyPlaneRatio(recording, plan, mainPlan)) : Number.NaN;
  }
  const ratios = [over((frame) => inPictureRatio(recording, frame, mainPlan.moving))];
  if (mainPlan.kind === 'hinge') {
    ratios.push(over((frame) => inPictureRatio(recording, frame, mainPlan.still)));
  }
  if (foreshortened !== null) {
    ratios.push(over((frame) => towardCameraRatio(recording, frame, foreshortened)));
  }
  return Math.min(...ratios);
}

/** How much of the ray lies in the motion's plane of the body, in a frame. */
function bodyPlaneRatio(
  recording: Recording,
  { main }: MotionPlan,
  mainPlan: ReadingPlan,
): (frame: number) => number {
  const { axes, rays } = workspaceOf(main);
  const read = frameReader(main, recording, null);
  const at = main.readings[0]?.moving ?? 0;
  const unused = new Float64Array(1);
  return (frame) => {
    read(frame, unused, 0);
    let inPlane2 = 0;
    let length2 = 0;
    for (let axis = 0; axis < 3; axis++) {
      const part =
        (axes[3 * axis] as number) * (rays[at] as number) +
        (axes[3 * axis + 1] as number) * (rays[at + 1] as number) +
        (axes[3 * axis + 2] as number) * (rays[at + 2] as number);
      length2 += part * part;
      if (axis === mainPlan.zeroAxis || axis === mainPlan.towardAxis) inPlane2 += part * part;
    }
    return Math.sqrt(inPlane2 / length2);
  };
}
