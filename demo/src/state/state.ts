import type { Frame, ImageSize, LiveState, Measurements, Side } from 'goniokit';
import type { Coach } from '../coach/coach.ts';
import type { Scene } from '../coach/scene.ts';
import type { Box } from '../drawing/box.ts';
import type { SourceFailure } from '../sources/source-failure.ts';

/** Where frames come from. */
export type Source =
  | { readonly kind: 'example'; readonly id: string }
  | { readonly kind: 'camera' }
  | { readonly kind: 'film'; readonly name: string }
  | { readonly kind: 'recording'; readonly name: string };

/** The two takes that are compared. */
export type Which = 'before' | 'after';

/** The picture that the frames lie in. */
export interface Picture {
  readonly size: ImageSize;
  /** The part worth showing, unmirrored pixels. */
  readonly box: Box;
  /** Whether the frames' coordinates are those of a mirrored picture. */
  readonly mirrored: boolean;
  /** Whether it is shown as in a mirror: drawing alone. */
  readonly shownMirrored: boolean;
}

/** How far the source is. */
export type Stage =
  | { readonly at: 'closed' }
  | { readonly at: 'opening' }
  | { readonly at: 'playing' | 'paused' | 'ended'; readonly picture: Picture }
  | { readonly at: 'failed'; readonly failure: SourceFailure };

/** A take that was measured, or that held nothing to measure. */
export type Take = Measurements | 'empty';

/** A motion and its side, as a protocol lists it. */
export interface Wanted {
  readonly motion: string;
  readonly side: Side;
}

/** The step of a client's session in which the page measures. */
export interface Guided {
  readonly visitId: string;
  readonly which: Which;
  readonly wanted: readonly Wanted[];
}

export interface State {
  readonly source: Source;
  readonly stage: Stage;
  readonly motion: string;
  readonly side: Side;
  /** The last frame: what is drawn. */
  readonly frame: Frame | null;
  readonly live: LiveState | null;
  /** Pictures of this source for which the models had no time. */
  readonly leftOut: number;
  /** The take that is being recorded. */
  readonly taking: Which | null;
  /** Finished takes, by {@link takeKey}. */
  readonly takes: Readonly<Record<string, Take>>;
  /** Null without a client. */
  readonly guided: Guided | null;
  /** Before a camera, in a client's session. */
  readonly coach: Coach;
  readonly scene: Scene;
  /** Takes whose frames are still at hand, by {@link takeKey}: of those a repetition can be done once more. */
  readonly atHand: readonly string[];
  /** The repetition of the take that is there which the next one replaces, counted from 0. */
  readonly redoing: number | null;
}

/** Takes belong to a motion and side: choosing another one keeps them. */
export function takeKey(motion: string, side: Side, which: Which): string {
  return `${motion} ${side} ${which}`;
}

/** The take of the chosen motion and side, null where there is none yet. */
export function takeOf(state: State, which: Which): Take | null {
  return state.takes[takeKey(state.motion, state.side, which)] ?? null;
}
