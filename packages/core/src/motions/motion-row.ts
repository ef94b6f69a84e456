import type { ChooseReading } from './choose-reading.ts';
import type { CompensationId } from './compensation.ts';
import type { Formula } from './formula.ts';
import type { MotionWords } from './motion-words.ts';
import type { HingeReading, PlaneReading, Ray, Reading, SourcedNumber } from './reading.ts';

/** One of the (at most two) motions that a degree of freedom carries. */
export interface MotionName {
  /** `<joint>.<motion>`, or the name of a clinical test, as on the command line. */
  readonly id: string;
  readonly label: string;
  /** 1 where the motion is the row's positive turn, -1 where it is the opposite one. */
  readonly sign: 1 | -1;
}

/** Where the camera stands: `side` looks along the hip line, `front` looks at the chest (or the back). */
export type RowView = 'side' | 'front';

/** How a motion is read in the picture, where a camera can see its plane. */
export interface ImageReading {
  /** Null where the camera may stand anywhere: of a formula whose value does not depend on it. */
  readonly view: RowView | null;
  /** Of a row with a formula: the rays by whose lengths and place in the picture its quality is judged, if any. */
  readonly reading: PlaneReading | HingeReading | null;
  /** A segment that must point at the camera for the picture to show this motion (upper arm, thigh). */
  readonly foreshortened?: Ray;
}

/** What is wrong with a posture. */
export type GateReason =
  | 'elbow-not-bent'
  | 'knee-not-bent'
  | 'knee-not-straight'
  | 'thigh-not-upright'
  | 'hip-not-bent'
  | 'other-thigh-not-held'
  | 'neck-not-bent'
  | 'arm-not-raised'
  | 'heel-lifted'
  | 'not-lying'
  | 'not-standing';

/** A posture without which the reading means nothing: out of it, the frame is not read. */
export interface Gate {
  readonly reason: GateReason;
  readonly reading: Reading;
  readonly fromDeg: number;
  readonly toDeg: number;
}

/**
 * One degree of freedom of the catalogue, written without a side. Command line, page, reports, docs and
 * tests all derive from these rows; shared code never asks which row it has. Its prose is in
 * {@link motionWords}, so that whoever only measures need not load it.
 */
export interface MotionRow {
  readonly joint: string;
  /** Positive motion first; the opposite one where it has a name of its own. */
  readonly motions: readonly MotionName[];
  readonly plane: 'sagittal' | 'frontal' | 'transverse';
  /** Whether the motion belongs to a side. Midline rows that bend to a side take the side moved toward. */
  readonly sided: boolean;
  /**
   * Lowest and highest angle a person could show, degrees (with a formula, its unit). The wrap point lies
   * opposite its middle.
   */
  readonly plausibleDeg: readonly [number, number];
  readonly view: RowView;
  readonly image: ImageReading | null;
  /** Of a row with a formula: the rays by which its quality in space is judged, if any. */
  readonly world: Reading | null;
  /** Reads the row in place of its rays. */
  readonly formula?: Formula;
  /** The same row, read from the face, and how it is chosen. */
  readonly face?: { readonly row: MotionRow; readonly choose: ChooseReading };
  readonly gates: readonly Gate[];
  /** Whether the postures lie in the motion's own plane: in the picture they are then read in it. */
  readonly gatesInPlane?: true;
  /** Whether the eye's angle (against where the still segment stood at rest) differs from the joint's own. */
  readonly hasGross: boolean;
  readonly compensations: readonly CompensationId[];
  /**
   * What every reading of it is off by that neither repetitions nor noise show, standard deviation in
   * degrees (with a formula, its unit); none where none is known.
   */
  readonly systematicDeg?: SourcedNumber;
  /** Whether it is measured only where it is asked for: nobody does a clinical test in passing. */
  readonly onRequest?: true;
  /** The prose of a row that is not the library's own. */
  readonly words?: MotionWords;
}
