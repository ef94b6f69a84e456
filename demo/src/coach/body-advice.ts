import type { Frame, ImageSize, LiveState, MotionRow } from 'goniokit';
import { framingOf } from 'goniokit/catalogue';
import { mediapipePose33 } from 'goniokit/recording';

export type BodyAdvice =
  | 'nobody'
  | 'whole-body'
  | 'step-back'
  | 'come-nearer'
  | 'face-camera'
  | 'turn-side'
  | 'not-upright';

/** Below this a landmark is a guess. */
const SEEN = 0.5;

/**
 * Share of the picture between head and feet, or twice the trunk where the feet need not be seen: of its
 * height, or of its width where somebody lies.
 */
const NEAREST = 0.96;
const FARTHEST = 0.35;

/** People at rest lean by less; from half of upright on they lie. */
const MOST_LEAN_DEG = 12;
const LYING_DEG = 45;

type Places = ReadonlyMap<string, readonly [x: number, y: number]>;

const upperBody = ['nose', 'left-shoulder', 'right-shoulder', 'left-hip', 'right-hip'];
const wholeBody = [...upperBody, 'left-knee', 'right-knee', 'left-ankle', 'right-ankle'];

/**
 * What to change before a body can be measured: whether it is whole in the picture, how far away, turned
 * how, and upright.
 *
 * @param size of the picture, pixels
 */
export function bodyAdvice(
  frame: Frame,
  live: LiveState,
  row: MotionRow,
  size: ImageSize,
): BodyAdvice | null {
  const numbers = frame.pose?.image;
  if (!numbers) return 'nobody';
  const isUpper = framingOf(row) === 'upper-body';
  const places = new Map<string, readonly [x: number, y: number]>();
  mediapipePose33.names.forEach((name, i) => {
    const [x, y, seen] = [numbers[i * 4]!, numbers[i * 4 + 1]!, numbers[i * 4 + 3]!];
    if (seen >= SEEN && x >= 0 && x <= 1 && y >= 0 && y <= 1) places.set(name, [x, y]);
  });
  // From the side, the far half may hide behind the near one.
  const missing = (isUpper ? upperBody : wholeBody).filter(
    (name) => !places.has(name) && !places.has(other(name)),
  );
  const leanDeg = leanOf(places, size);
  const axis = leanDeg < LYING_DEG ? 1 : 0;
  const along = [...places.values()].map((place) => place[axis]);
  const share = isUpper
    ? 2 * Math.abs(middleOf(places, 'hip')[axis] - middleOf(places, 'shoulder')[axis])
    : Math.max(...along) - Math.min(...along);
  if (missing.length > 0) return isUpper ? 'step-back' : 'whole-body';
  if (share > NEAREST) return 'step-back';
  if (share < FARTHEST) return 'come-nearer';
  if (row.view === 'front' && live.view === 'side') return 'face-camera';
  if (row.view === 'side' && (live.view === 'front' || live.view === 'back')) return 'turn-side';
  // Clinical tests have postures of their own, and who lies is not asked to stand.
  const leans = leanDeg > MOST_LEAN_DEG && leanDeg < LYING_DEG && !row.onRequest;
  return leans ? 'not-upright' : null;
}

function other(name: string): string {
  return name.startsWith('left-')
    ? name.replace('left-', 'right-')
    : name.replace('right-', 'left-');
}

/** How far the trunk leans in the picture, degrees: 0 upright, 90 lying. */
function leanOf(places: Places, size: ImageSize): number {
  const [shoulderX, shoulderY] = middleOf(places, 'shoulder');
  const [hipX, hipY] = middleOf(places, 'hip');
  const across = Math.abs(shoulderX - hipX) * size.width;
  const up = (hipY - shoulderY) * size.height;
  return (Math.atan2(across, up) * 180) / Math.PI;
}

function middleOf(places: Places, joint: string): readonly [x: number, y: number] {
  const seen = [places.get(`left-${joint}`), places.get(`right-${joint}`)].filter(
    (place) => place !== undefined,
  );
  const mean = (part: 0 | 1) => seen.reduce((sum, place) => sum + place[part], 0) / seen.length;
  return [mean(0), mean(1)];
}
