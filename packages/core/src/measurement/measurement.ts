import type { RecordingSource } from '../landmarks/recording.ts';
import type { CompensationId } from '../motions/compensation.ts';
import type { Unit } from '../motions/formula.ts';
import type { Side } from '../motions/motion.ts';
import type { Reason } from './reason.ts';

export type Space = 'image' | 'world';

/** Camera position as the landmarks tell it. */
export type View = 'front' | 'back' | 'side' | 'oblique';

/** One movement from rest, out and back. */
export interface Repetition {
  readonly startMs: number;
  readonly peakMs: number;
  readonly endMs: number;
  /** Median over the plateau, degrees. */
  readonly value: number;
  /** Largest single (filtered) reading, degrees. */
  readonly max: number;
  /** Rest before the movement, degrees. */
  readonly start: number;
  /** What the eye sees, see {@link Measured.gross}; null where it is the same or was not seen, of repetitions that do not count, and live. */
  readonly gross: number | null;
  /** How long the end position was held, milliseconds; 0 where it was not. */
  readonly plateauMs: number;
  readonly accepted: boolean;
  readonly reasons: readonly Reason[];
}

/** How good the landmarks were for this motion. */
export interface Quality {
  /** Share of frames in which the needed landmarks were seen, 0 to 1. */
  readonly visible: number;
  /** In-plane ratio of the moving segment at the end range, 0 to 1; null where depth is unknown. */
  readonly inPlane: number | null;
  /** Share of readings left out as jumps, 0 to 1; null where the landmarks were too poor to be filtered. */
  readonly jumps: number | null;
  /** Frames a second. */
  readonly framesPerSecond: number;
  /** Relative spread of the moving segment's length, 0 up; null where it was never in the posture in which it is read. */
  readonly lengthSpread: number | null;
  /** Lengths of the segments it was read from: metres, or pixels without world landmarks. */
  readonly boneLengths: readonly (number | null)[];
  /** Flags: over a limit at which one should know, below the one at which nothing is said. */
  readonly reasons: readonly Reason[];
}

/** The parts of the standard error, degrees; the whole is the root of their squares' sum. */
export interface ErrorParts {
  /** Spread of the repetitions beyond what landmark noise explains. */
  readonly repetitions: number;
  /** Landmark noise on the plateaus. */
  readonly noise: number;
  /** Systematic error of motion, view and space, see `systematicError`; null where none is known. */
  readonly systematic: number | null;
}

/** A movement elsewhere that adds to what the eye sees. */
export interface CompensationReading {
  readonly id: CompensationId;
  /** Change from rest to end range, degrees. */
  readonly deg: number;
  readonly limitDeg: number;
  readonly exceeded: boolean;
}

/** What must agree before two measurements may be compared. */
export interface Conditions {
  readonly view: View | null;
  readonly space: Space;
  readonly mirrored: boolean;
  readonly model: string | null;
  readonly filters: readonly string[];
  /** Trunk length in the picture over the picture's height, 0 up; null without image landmarks. */
  readonly bodySize: number | null;
  /** Lean of the trunk line at rest in the picture, degrees clockwise; null without image landmarks. */
  readonly tiltDeg: number | null;
}

/** A number, with all that it needs to be believed, in its unit: angles in degrees of the named motion. */
export interface Measured {
  readonly motion: string;
  readonly side: Side;
  readonly status: 'measured';
  readonly unit: Unit;
  /** Mean end range of the accepted repetitions: the joint's own angle (net). */
  readonly value: number;
  /** Mean rest before them. */
  readonly start: number;
  /** Largest single reading. */
  readonly max: number;
  /** Where the recording began: a motion is performed from there, or something else is. */
  readonly initial: number;
  /** `value - start`. */
  readonly range: number;
  /** What the eye sees: the moving segment against where the still one stood at rest; null where it is the same. */
  readonly gross: number | null;
  readonly standardError: number;
  readonly errorParts: ErrorParts;
  /** Degrees of freedom of the standard error (Welch and Satterthwaite); null where they are infinite. */
  readonly degreesOfFreedom: number | null;
  readonly ci95: readonly [number, number];
  readonly space: Space;
  /** Why this space. */
  readonly spaceReason:
    | 'asked'
    | 'plane-in-image'
    | 'image-cannot-show-it'
    | 'other-view'
    | 'only-one';
  /** Of a motion that can be read from the face: what it was read from. */
  readonly readFrom?: 'face' | 'pose';
  readonly view: View | null;
  /** The neutral trial's angle, already subtracted from value, start and max; null without one. */
  readonly zero: number | null;
  readonly repetitions: readonly Repetition[];
  readonly quality: Quality;
  readonly compensations: readonly CompensationReading[];
  readonly conditions: Conditions;
}

/** A refusal, with its reasons: poor data is a result. */
export interface Unmeasurable {
  readonly motion: string;
  readonly side: Side;
  readonly status: 'unmeasurable';
  readonly reasons: readonly Reason[];
  /** What was found before it was refused. */
  readonly quality: Quality | null;
}

export type Measurement = Measured | Unmeasurable;

/** What {@link measure} gives: the recording in a few words, and a measurement for each motion and side. */
export interface Measurements {
  readonly frames: number;
  readonly durationMs: number;
  readonly skeleton: string;
  readonly source: RecordingSource;
  readonly measurements: readonly Measurement[];
}
