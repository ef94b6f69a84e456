import type { Frame, ImageSize, LiveState, MotionRow, Reason, Side } from 'goniokit';
import { framingOf } from 'goniokit/catalogue';
import { type BodyAdvice, bodyAdvice } from './body-advice.ts';
import { type HandAdvice, handAdvice } from './hand-advice.ts';
import { type LevelAdvice, levelAdvice, type RoomAdvice, roomAdvice, type Scene } from './scene.ts';

/** What to change before a motion can be measured. */
export type Advice = RoomAdvice | LevelAdvice | BodyAdvice | HandAdvice | Reason | 'hold-still';

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

/** Where and of what a picture is taken. */
export interface Watched {
  readonly row: MotionRow;
  readonly side: Side;
  /** Of the picture, pixels. */
  readonly size: ImageSize;
  readonly scene: Scene;
}

/** The set-up after one more frame. */
export function stepCoach(coach: Coach, frame: Frame, live: LiveState, watched: Watched): Coach {
  const { timeMs } = frame;
  const advice = adviceOn(frame, live, watched);
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

function adviceOn(frame: Frame, live: LiveState, watched: Watched): Advice | null {
  const { row, side, size, scene } = watched;
  const framing = framingOf(row);
  return (
    roomAdvice(scene) ??
    // A hand is read against itself: its camera may look down at a table.
    (framing === 'hand' || framing === 'forearm-and-hand'
      ? handAdvice(frame, side, size, framing)
      : (levelAdvice(scene) ?? bodyAdvice(frame, live, row, size))) ??
    live.reasons[0] ??
    null
  );
}
