import type { FrameView } from '../motions/formula.ts';

/** Reads a number out of a frame. */
export type Evaluate = (frame: FrameView) => number;

/** A number that an expression computes. */
export interface NumberTerm {
  readonly kind: 'number';
  /** Power of a length in it: 0 for plain numbers and angles, 1 for distances. */
  readonly length: number;
  /** Where it is written as a number, that number. */
  readonly constant: number | null;
  readonly evaluate: Evaluate;
}

/** A point: the place of its x in a frame's points. */
export interface PointTerm {
  readonly kind: 'point';
  readonly offset: number;
}

export type Term = NumberTerm | PointTerm;
