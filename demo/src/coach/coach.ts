import type { Frame, LiveState, MotionRow, Reason } from 'goniokit';
import { mediapipePose33 } from 'goniokit/recording';

/** What to change before a motion can be measured. */
export type Advice =
  | 'nobody'
  | 'whole-body'
  | 'step-back'
  | 'come-nearer'
  | 'face-camera'
  | 'turn-side'
  | Reason
  | 'hold-still';

/** How far the set-up is. */
export interface Coach {
  /** Null where nothing is left to change. */
  readonly advice: Advice | null;
  readonly timeMs: number;
  /** Since when everything has been right, and the angle then. */
  readonly right: { readonly sinceMs: number; readonly deg: number } | null;
}

export const noCoach: Coach = { advice: 'nobody', timeMs: 0, right: null };

/** Everything right for this long, and the take begins by itself, milliseconds. */
const RIGHT_MS = 1500;

/** A person at rest sways by less, degrees. */
const STILL_DEG = 6;

/** Below this a landmark is a guess. */
const SEEN = 0.5;

/** Share of the picture's height between head and feet, or twice the trunk where the feet need not be seen. */
const NEAREST = 0.96;
const FARTHEST = 0.35;

const upperBody = ['nose', 'left-shoulder', 'right-shoulder', 'left-hip', 'right-hip'];
const wholeBody = [...upperBody, 'left-knee', 'right-knee', 'left-ankle', 'right-ankle'];

/** Joints whose motions are seen without the legs. */
const upperJoints: ReadonlySet<string> = new Set(['neck', 'shoulder', 'elbow', 'forearm', 'wrist']);

/** The set-up after one more frame. */
export function stepCoach(coach: Coach, frame: Frame, live: LiveState, row: MotionRow): Coach {
  const { timeMs } = frame;
  const advice = adviceOn(frame, live, row);
  const deg = live.angle;
  if (advice !== null || deg === null) return { advice: advice ?? 'hidden', timeMs, right: null };
  const isResting = live.phase === 'rest' || live.phase === 'waiting';
  const held = isResting && coach.right !== null && Math.abs(deg - coach.right.deg) <= STILL_DEG;
  return {
    advice: held ? null : 'hold-still',
    timeMs,
    right: held ? coach.right : { sinceMs: timeMs, deg },
  };
}

/** Whether the take may begin. */
export function isReady({ advice, right, timeMs }: Coach): boolean {
  return advice === null && right !== null && timeMs - right.sinceMs >= RIGHT_MS;
}

function adviceOn(frame: Frame, live: LiveState, row: MotionRow): Advice | null {
  const numbers = frame.pose?.image;
  if (!numbers) return 'nobody';
  const isUpper = !wholeBodyNeeded(row);
  const places = new Map<string, readonly [x: number, y: number]>();
  mediapipePose33.names.forEach((name, i) => {
    const [x, y, seen] = [numbers[i * 4]!, numbers[i * 4 + 1]!, numbers[i * 4 + 3]!];
    if (seen >= SEEN && x >= 0 && x <= 1 && y >= 0 && y <= 1) places.set(name, [x, y]);
  });
  // From the side, the far half may hide behind the near one.
  const missing = (isUpper ? upperBody : wholeBody).filter(
    (name) => !places.has(name) && !places.has(other(name)),
  );
  const heights = [...places.values()].map(([, y]) => y);
  const share = isUpper
    ? 2 * (meanY(places, 'hip') - meanY(places, 'shoulder'))
    : Math.max(...heights) - Math.min(...heights);
  if (missing.length > 0) return isUpper ? 'step-back' : 'whole-body';
  if (share > NEAREST) return 'step-back';
  if (share < FARTHEST) return 'come-nearer';
  if (row.view === 'front' && live.view === 'side') return 'face-camera';
  if (row.view === 'side' && (live.view === 'front' || live.view === 'back')) return 'turn-side';
  return live.reasons[0] ?? null;
}

/** Whether head to feet must be seen, or head to hips will do. */
export function wholeBodyNeeded({ joint }: MotionRow): boolean {
  return !upperJoints.has(joint) && !/^(thumb|index|middle|ring|little)-/.test(joint);
}

function other(name: string): string {
  return name.startsWith('left-')
    ? name.replace('left-', 'right-')
    : name.replace('right-', 'left-');
}

function meanY(places: ReadonlyMap<string, readonly [number, number]>, joint: string): number {
  const seen = [places.get(`left-${joint}`), places.get(`right-${joint}`)].filter(
    (place) => place !== undefined,
  );
  return seen.reduce((sum, [, y]) => sum + y, 0) / seen.length;
}
