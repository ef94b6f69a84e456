import type { Recording } from '../landmarks/recording.ts';
import type { MotionPlan } from './motion-plan.ts';
import type { RayRows } from './reading-plan.ts';
import { frameReader, workspaceOf } from './reading-set.ts';

/** A goniometer laid on the picture: pixels of the unmirrored image, x right, y down. */
export interface GoniometerArms {
  readonly vertex: readonly [number, number];
  /** End of the still arm: where the moving one would point at 0. */
  readonly still: readonly [number, number];
  /** End of the moving arm. */
  readonly moving: readonly [number, number];
}

/**
 * Lays the goniometer of a motion on one frame: the vertex at the joint, the still arm as long as the
 * moving one.
 *
 * @returns null where the motion is not read in the picture, or its rays are not in this frame
 */
export function goniometerArms(
  { space, main, mainPlan, formula }: MotionPlan,
  recording: Recording,
  frame: number,
): GoniometerArms | null {
  const { image } = recording;
  if (space !== 'image' || image === null || mainPlan === null || formula !== null) return null;
  const start = 3 * frame * recording.skeleton.names.length;
  const [fromX, fromY] = end(image, start, mainPlan.moving, 0);
  const [toX, toY] = end(image, start, mainPlan.moving, 2);
  const length = Math.sqrt((toX - fromX) ** 2 + (toY - fromY) ** 2);
  let [x, y] = [0, 0];
  // 1 where positive angles turn clockwise on the screen, -1 where counter-clockwise.
  let sense = 0;
  if (mainPlan.kind === 'hinge') {
    const [ax, ay] = end(image, start, mainPlan.still, 0);
    const [bx, by] = end(image, start, mainPlan.still, 2);
    [x, y] = [bx - ax, by - ay];
    sense = -mainPlan.imageTurn * mainPlan.towardSign;
  } else {
    frameReader(main, recording, null)(frame, new Float64Array(1), 0);
    const { axes } = workspaceOf(main);
    const zero = 3 * mainPlan.zeroAxis;
    const toward = 3 * mainPlan.towardAxis;
    x = mainPlan.zeroSign * (axes[zero] as number);
    y = -mainPlan.zeroSign * (axes[zero + 1] as number);
    const towardX = mainPlan.towardSign * (axes[toward] as number);
    const towardY = -mainPlan.towardSign * (axes[toward + 1] as number);
    sense = Math.sign(x * towardY - y * towardX);
  }
  // What reads 0 lies a neutral's turn away from the still ray.
  const turn = (sense * mainPlan.neutralDeg * Math.PI) / 180;
  const along = length / Math.sqrt(x * x + y * y);
  const stillX = along * (x * Math.cos(turn) - y * Math.sin(turn));
  const stillY = along * (x * Math.sin(turn) + y * Math.cos(turn));
  if (Number.isNaN(stillX + fromX + toX)) return null;
  return {
    vertex: [fromX, fromY],
    still: [fromX + stillX, fromY + stillY],
    moving: [toX, toY],
  };
}

function end(image: Float64Array, start: number, ray: RayRows, from: 0 | 2): [number, number] {
  const a = start + 3 * (ray[from] as number);
  const b = start + 3 * (ray[from + 1] as number);
  return [
    ((image[a] as number) + (image[b] as number)) / 2,
    ((image[a + 1] as number) + (image[b + 1] as number)) / 2,
  ];
}
