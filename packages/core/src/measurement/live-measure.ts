import { GoniokitError } from '../errors/goniokit-error.ts';
import { readTrack } from '../kinematics/angle-track.ts';
import { type GoniometerArms, goniometerArms } from '../kinematics/goniometer-arms.ts';
import { type MotionPlan, planMotion } from '../kinematics/motion-plan.ts';
import {
  addOrientation,
  noOrientation,
  type Orientation,
  type OrientationSum,
  orientationOf,
  trunkRows,
} from '../kinematics/orientation.ts';
import { seenFrames } from '../kinematics/seen-frames.ts';
import type { Frame } from '../landmarks/frame.ts';
import type { ImageSize, Recording } from '../landmarks/recording.ts';
import { createRecordingBuilder } from '../landmarks/recording-builder.ts';
import { findMotion } from '../motions/find-motion.ts';
import type { Motion, Side } from '../motions/motion.ts';
import type { MotionRow } from '../motions/motion-row.ts';
import { type OneEuroState, oneEuro } from '../signal/one-euro.ts';
import { checkChoice } from './check-choice.ts';
import { type CompensationPlan, planCompensations } from './compensation-readings.ts';
import { leaveDegOf } from './counted-excursions.ts';
import { liveCompensations } from './live-compensations.ts';
import { type LiveHold, noHold, stepHold } from './live-hold.ts';
import type { CompensationReading, Repetition, Space, View } from './measurement.ts';
import { LEAST_HOLD_MS } from './plateau.ts';
import type { Reason } from './reason.ts';
import { advanceRepetition, noRepetition, type RepetitionFold } from './repetition-fold.ts';

/** What to follow, live. */
export interface LiveOptions {
  readonly motion: string;
  /** The subject's side; midline motions without sides need none. */
  readonly side?: Side;
  readonly image: ImageSize;
  readonly mirrored?: boolean;
  readonly skeleton?: string;
  /** The subject's height, centimetres, for motions in centimetres. */
  readonly heightCm?: number;
  /** Rows in which the id is looked up; the motions of the body without it. */
  readonly catalogue?: readonly MotionRow[];
}

/** One motion as it happens: what the last frame gave, and what the frames before it have settled. */
export interface LiveState {
  readonly timeMs: number | null;
  /** Filtered angle of the last frame, degrees of the named motion; null where it could not be read. */
  readonly angle: number | null;
  readonly phase: 'waiting' | 'rest' | 'out' | 'holding' | 'back';
  readonly repetitions: readonly Repetition[];
  /** How long the end position has been held, milliseconds; 0 outside a hold. */
  readonly plateauMs: number;
  /** Largest angle of the movement under way, degrees; null at rest. */
  readonly peak: number | null;
  readonly space: Space | null;
  readonly view: View | null;
  /** Why the last frame could not be read; none where it could. */
  readonly reasons: readonly Reason[];
  readonly compensations: readonly CompensationReading[];
  /** The goniometer in the picture, unmirrored pixels; null where the motion is not read in it. */
  readonly arms: GoniometerArms | null;
  /** What the fold carries on; not for reading. */
  readonly fold: LiveFold;
}

interface LivePlan {
  readonly key: string;
  readonly plan: MotionPlan | Reason;
  readonly compensations: readonly CompensationPlan[];
}

interface LiveFold {
  readonly options: LiveOptions;
  readonly motion: Motion;
  readonly side: Side;
  readonly orientation: OrientationSum;
  readonly plan: LivePlan | null;
  /** The last readings, unfiltered, newest last: a single wild one is outvoted by its neighbours. */
  readonly last: readonly number[];
  readonly filter: OneEuroState;
  readonly repetition: Readonly<RepetitionFold>;
  readonly hold: LiveHold;
  /** A frame at rest, to see compensations against. */
  readonly rest: Recording | null;
  /** Whether frames have rows for hands and face: from when on they are needed. */
  readonly joined: boolean;
  /** The motion's row; the one that is read from the face, once a face was seen. */
  readonly row: MotionRow;
}

/**
 * One-euro settings for angles: calm enough to read at rest, and quick enough that a brisk movement of
 * 100 degrees a second is shown with less than three degrees of lag.
 */
const minCutoffHz = 1.5;
const beta = 0.05;

function start(options: LiveOptions): LiveState {
  const motion = findMotion(options.motion, options.catalogue);
  const { width, height } = options.image;
  if (!(width > 0 && height > 0)) {
    throw new GoniokitError('bad-option', {
      what: 'the picture',
      expected: 'a width and a height above 0',
      received: `${width} x ${height}`,
    });
  }
  if (motion.row.sided) {
    checkChoice('side', options.side ?? 'right', ['left', 'right'], 'unknown-side');
  }
  return {
    timeMs: null,
    angle: null,
    phase: 'waiting',
    repetitions: [],
    plateauMs: 0,
    peak: null,
    space: null,
    view: null,
    reasons: [],
    compensations: [],
    arms: null,
    fold: {
      options,
      motion,
      side: motion.row.sided ? (options.side ?? 'right') : 'none',
      orientation: noOrientation(),
      plan: null,
      last: [],
      filter: oneEuro.start({ minCutoffHz, beta: beta / (motion.row.formula?.scale ?? 1) }),
      repetition: noRepetition(leaveDegOf(motion.row)),
      hold: noHold,
      rest: null,
      joined: false,
      row: motion.row,
    },
  };
}

function step(state: LiveState, frame: Frame): LiveState {
  // A frame that is not later says nothing new.
  if (state.timeMs !== null && !(frame.timeMs > state.timeMs)) return state;
  const { fold } = state;
  const blank: LiveState = { ...state, timeMs: frame.timeMs, angle: null, arms: null };
  if (frame.pose === null && !frame.hands) return { ...blank, reasons: ['no-person'] };
  const byFace = fold.motion.row.face?.row ?? fold.row;
  if (frame.face && fold.row !== byFace) return stepJoined(state, frame, byFace);

  const recording = oneFrame(fold.options, frame, fold.joined);
  const sum = fold.orientation.slice();
  addOrientation(sum, recording, 0, trunkRows(recording.skeleton));
  const orientation = orientationOf(sum);
  const planned = planLive(fold, recording, orientation);
  const view = orientation?.view ?? null;
  const next = { ...fold, orientation: sum, plan: planned };
  const { plan } = planned;
  if (plan === 'landmarks-missing' && !fold.joined) return stepJoined(state, frame, fold.row);
  if (typeof plan === 'string') return { ...blank, view, space: null, reasons: [plan], fold: next };

  const seen = seenFrames(recording);
  const track = readTrack(recording, seen, plan);
  const raw = fold.motion.sign * (track.deg[0] as number);
  const { space } = plan;
  if (Number.isNaN(raw)) {
    const gate = plan.gates.find((_, g) => (track.outOfGate[g] as number) > 0);
    const lost =
      fold.row !== fold.motion.row && Number.isNaN(recording.visibility.at(-1))
        ? 'face-lost'
        : 'hidden';
    return { ...blank, view, space, reasons: [gate?.reason ?? lost], fold: next };
  }
  const last = [...fold.last.slice(-2), raw];
  const filter = oneEuro.step(fold.filter, frame.timeMs, middle(last));
  return followAngle(
    {
      ...blank,
      view,
      space,
      angle: filter.value,
      reasons: [],
      arms: goniometerArms(plan, recording, 0),
      fold: { ...next, last, filter },
    },
    recording,
    plan,
  );
}

/** The same step with hands and face, and from now on. */
function stepJoined(state: LiveState, frame: Frame, row: MotionRow): LiveState {
  return step(
    { ...state, fold: { ...state.fold, joined: true, row, plan: null, rest: null } },
    frame,
  );
}

/** Takes a filtered angle through the repetition's fold. */
function followAngle(state: LiveState, recording: Recording, plan: MotionPlan): LiveState {
  const { fold } = state;
  const timeMs = state.timeMs as number;
  const angle = state.angle as number;
  const repetition = { ...fold.repetition, timeMs, deg: angle };
  const ended = advanceRepetition(repetition);
  const hold = stepHold(fold.hold, repetition, timeMs, angle, ended, plan.scale);
  const held = hold.heldMs >= LEAST_HOLD_MS;
  const moving = repetition.phase === 'out' || repetition.phase === 'back';
  const rest = moving ? fold.rest : recording;
  const compensations =
    moving && rest !== null
      ? liveCompensations(fold.plan?.compensations ?? [], rest, recording)
      : state.compensations;
  return {
    ...state,
    phase: held ? 'holding' : repetition.phase,
    plateauMs: held ? hold.heldMs : 0,
    peak: moving ? repetition.peak : null,
    repetitions: hold.done === null ? state.repetitions : [...state.repetitions, hold.done],
    compensations,
    fold: { ...fold, repetition, hold: { ...hold, done: null }, rest },
  };
}

/** The plan for the orientation as settled so far; made again only when what it depends on changes. */
function planLive(
  { plan, row, side, options }: LiveFold,
  recording: Recording,
  orientation: Orientation | null,
): LivePlan {
  const { image, world } = recording;
  const settled =
    orientation === null
      ? 'unknown'
      : `${orientation.view} ${orientation.forwardTurn} ${orientation.rightTurn} ${orientation.nearSide}`;
  const key = `${settled} ${image === null} ${world === null}`;
  // The subject's height is seen in some frames and not in others.
  if (plan?.key === key && plan.plan !== 'height-unknown') return plan;
  const planIn = (space: Space) =>
    planMotion(row, side, space, recording, orientation, options.heightCm);
  const inImage = planIn('image');
  const inWorld = typeof inImage === 'string' && world !== null ? planIn('world') : inImage;
  const chosen = inWorld === 'wrong-space' ? inImage : inWorld;
  const compensations =
    typeof chosen === 'string' ? [] : planCompensations(row, { ...chosen, recording, orientation });
  return { key, plan: chosen, compensations };
}

function oneFrame(
  { image, mirrored = false, skeleton }: LiveOptions,
  frame: Frame,
  joined: boolean,
): Recording {
  const header = { format: 'goniokit-recording', version: 1, image, mirrored } as const;
  const builder = createRecordingBuilder(
    skeleton === undefined ? header : { ...header, skeleton },
    { expectedFrames: 1, joined },
  );
  builder.add(frame);
  return builder.finish();
}

/** The middle of up to three numbers. */
function middle(values: readonly number[]): number {
  const [a = Number.NaN, b = a, c = b] = values;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/**
 * Follows one motion live, as a pure fold over frames: the same state and frame give the same state.
 *
 * `start` gives the state before any frame, `step` the state after one more. The repetition rule is the
 * one that recordings are measured with; the filter is causal (one-euro), so a take's final number comes
 * from {@link measure} over its recording.
 *
 * @throws GoniokitError `unknown-motion`, `unknown-side`, `bad-option` (start), `bad-frame` (step)
 */
export const liveMeasure = { start, step } as const;
