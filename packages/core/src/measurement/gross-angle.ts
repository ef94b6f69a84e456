import { AXES_SIZE } from '../kinematics/body-axes.ts';
import type { MotionPlan } from '../kinematics/motion-plan.ts';
import { frameReader, workspaceOf } from '../kinematics/reading-set.ts';
import type { Recording } from '../landmarks/recording.ts';
import { medianOver } from '../signal/median.ts';
import type { RestAndEnd } from './rest-and-end.ts';

/**
 * What the eye or an inclinometer sees: the moving segment at the end range, against where the segment
 * that it hangs on stood at rest. The base's axes are taken as their mean over rest and held there.
 *
 * @returns degrees of the row's positive turn; NaN where rest or end was not seen
 */
export function grossAngle(
  recording: Recording,
  plan: MotionPlan,
  { rest, end }: RestAndEnd,
): number {
  const { main } = plan;
  const scratch = new Float64Array(1);
  const axes = new Float64Array(AXES_SIZE);
  const { axes: now } = workspaceOf(main);
  const read = frameReader(main, recording, null);
  for (const frame of rest) {
    read(frame, scratch, 0);
    for (let i = 0; i < AXES_SIZE; i++) axes[i] = (axes[i] as number) + (now[i] as number);
  }
  // Mean directions, made unit vectors again: the angle is read from their ratio.
  for (let row = 0; row < AXES_SIZE; row += 3) {
    const x = axes[row] as number;
    const y = axes[row + 1] as number;
    const z = axes[row + 2] as number;
    const scale = 1 / Math.sqrt(x * x + y * y + z * z);
    axes[row] = x * scale;
    axes[row + 1] = y * scale;
    axes[row + 2] = z * scale;
  }
  const readIn = frameReader(main, recording, null, axes);
  return medianOver(end, (frame) => {
    readIn(frame, scratch, 0);
    return scratch[0] as number;
  });
}
