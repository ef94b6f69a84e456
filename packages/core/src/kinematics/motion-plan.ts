import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex } from '../landmarks/skeleton.ts';
import type { FormulaReader } from '../motions/formula.ts';
import type { Side } from '../motions/motion.ts';
import type { Gate, MotionRow, RowView } from '../motions/motion-row.ts';
import type { Point, Ray } from '../motions/reading.ts';
import type { Orientation } from './orientation.ts';
import { type PointRows, pointRows } from './points.ts';
import { planReading, type RayRows, type ReadingPlan } from './reading-plan.ts';
import { type ReadingSet, readingSet } from './reading-set.ts';
import { isJoined, midRows, requirePoint, type SeenBits } from './seen.ts';
import { type PlacedReading, type TrackSet, trackSet } from './track-set.ts';

/** One row of the catalogue made ready for a recording, a side and a space. */
export interface MotionPlan {
  readonly space: 'image' | 'world';
  /** Where the camera has to stand for this motion; null where it may stand anywhere. */
  readonly view: RowView | null;
  /** The side whose landmarks are read: for a midline motion the one nearer the camera. */
  readonly side: 'left' | 'right';
  /** Whether it is read from the body, and not from a hand alone: a hand has no view and no trunk. */
  readonly ofBody: boolean;
  /** The row's own reading. */
  readonly main: ReadingSet;
  /** With a formula: of the rays by which its quality is judged, null where there are none. */
  readonly mainPlan: ReadingPlan | null;
  /** What is read in place of the main reading; null for an angle. */
  readonly formula: FormulaReader | null;
  /** What stands for a degree in what is read: 1 for an angle. */
  readonly scale: number;
  /** Postures to check. Those that lie out of the picture's plane are read in space. */
  readonly gates: readonly Gate[];
  /** Its gates' angles, and its own behind them; of a formula without rays none of its own. */
  readonly reads: readonly PlacedReading[];
  /** These, put together. */
  readonly alone: TrackSet;
  /** Bones that the angle is read from: their lengths must not change. */
  readonly bones: readonly RayRows[];
  /** Must point at the camera for the picture to show this motion; null where nothing must. */
  readonly foreshortened: RayRows | null;
}

/** Why a row cannot be read in a space of this recording. */
export type PlanRefusal =
  | 'landmarks-missing'
  | 'height-unknown'
  | 'wrong-space'
  | 'no-image-landmarks'
  | 'no-world-landmarks'
  | 'view-unknown'
  | 'wrong-view';

/** What a hinge at the elbow or knee can show, degrees. */
const hingeRangeDeg = [-30, 170] as const;

/**
 * Makes a row ready.
 *
 * @param orientation how the subject stood to the camera, null where that is unknown
 * @param heightCm the subject's height, for a formula in centimetres
 * @returns the plan, or why there is none
 */
export function planMotion(
  row: MotionRow,
  side: Side,
  space: 'image' | 'world',
  recording: Recording,
  orientation: Orientation | null,
  heightCm?: number,
): MotionPlan | PlanRefusal {
  const refusal = refuse(row, space, recording, orientation);
  if (refusal !== null) return refusal;
  const { skeleton } = recording;
  const bodySide = side === 'none' ? (orientation?.nearSide ?? 'right') : side;
  const inSpace = { skeleton, side: bodySide, orientation: null, plausibleDeg: hingeRangeDeg };
  const reading = space === 'image' ? row.image?.reading : row.world;
  const mainPlan =
    reading &&
    planReading(reading, {
      ...inSpace,
      orientation: space === 'image' ? orientation : null,
      plausibleDeg: row.plausibleDeg,
    });
  const gateSpace = row.gatesInPlane ? space : 'world';
  const gates = recording[gateSpace] === null ? [] : row.gates;
  const gatePlans = gates.map(({ reading }) =>
    planReading(reading, gateSpace === 'image' ? { ...inSpace, orientation } : inSpace),
  );
  if ((reading && !mainPlan) || !gatePlans.every((plan) => plan !== null)) {
    return 'landmarks-missing';
  }
  const locate = (point: string, needed: SeenBits): PointRows | null => {
    const own = landmarkIndex(skeleton, point);
    const rows = pointRows(skeleton, point as Point, bodySide) ?? (own < 0 ? null : [own, own]);
    if (rows !== null) requirePoint(needed, rows, midRows(skeleton), skeleton.own);
    return rows;
  };
  const place = { recording, space, side: bodySide, orientation, heightCm, locate };
  const formula = row.formula?.prepare(place) ?? null;
  if (typeof formula === 'string') return formula;
  const ray = space === 'image' ? row.image?.foreshortened : undefined;
  const foreshortened = ray === undefined ? null : rayRows(recording, ray, bodySide);
  const reads: PlacedReading[] = gatePlans.map((plan) => ({ space: gateSpace, plan }));
  if (mainPlan) reads.push({ space, plan: mainPlan });
  return {
    reads,
    alone: trackSet(reads),
    space,
    view: row.image?.view ?? null,
    side: bodySide,
    ofBody: !(mainPlan && isJoined({ low: mainPlan.seenLow, high: mainPlan.seenHigh })),
    main: readingSet(space, mainPlan ? [mainPlan] : []),
    mainPlan: mainPlan ?? null,
    formula,
    scale: row.formula?.scale ?? 1,
    gates,
    bones: [
      ...(mainPlan ? bonesOf(mainPlan, recording, bodySide) : []),
      ...(foreshortened ? [foreshortened] : []),
    ],
    foreshortened,
  };
}

/** The line from foot to hip is no bone: the legs that it runs along are. */
const legs: readonly Ray[] = [
  { from: 'hip', to: 'knee' },
  { from: 'knee', to: 'ankle' },
];

function bonesOf(
  { kind, base, moving, still }: ReadingPlan,
  recording: Recording,
  side: 'left' | 'right',
): readonly RayRows[] {
  if (kind !== 'plane') return [moving, still];
  const onFeet = base.base === 'stance' || base.base === 'stance-side';
  const standing = onFeet ? legs.map((ray) => rayRows(recording, ray, side)) : [];
  return [moving, ...standing.filter((bone) => bone !== null)];
}

function refuse(
  row: MotionRow,
  space: 'image' | 'world',
  recording: Recording,
  orientation: Orientation | null,
): PlanRefusal | null {
  if (space === 'world') {
    if (row.formula?.imageOnly) return 'wrong-space';
    return recording.world === null ? 'no-world-landmarks' : null;
  }
  if (recording.image === null) return 'no-image-landmarks';
  if (row.image === null) return 'wrong-view';
  if (row.image.view === null) return null;
  if (orientation === null) return 'view-unknown';
  const { view } = orientation;
  return view === row.image.view || (view === 'back' && row.image.view === 'front')
    ? null
    : 'wrong-view';
}

/** The rows of a ray, or null where the skeleton lacks one of its ends. */
export function rayRows(
  { skeleton }: Pick<Recording, 'skeleton'>,
  ray: Ray,
  side: 'left' | 'right',
): RayRows | null {
  const from = pointRows(skeleton, ray.from, side);
  const to = pointRows(skeleton, ray.to, side);
  return from === null || to === null ? null : [from[0], from[1], to[0], to[1]];
}
