/**
 * What a motion's angle is read from, as data: rays between named landmarks, turned about named body
 * directions. Every reading is written without a side; `shoulder` is the measured side's shoulder,
 * `other-shoulder` the opposite one and `mid-shoulder` the point halfway between them.
 */
export type Joint =
  | 'ear'
  | 'shoulder'
  | 'elbow'
  | 'wrist'
  | 'hip'
  | 'knee'
  | 'ankle'
  | 'heel'
  | 'foot-index';

/** A landmark seen from the measured side. */
export type Point = Joint | `other-${Joint}` | `mid-${Joint}` | 'nose';

/** A directed line from one point to another. */
export interface Ray {
  readonly from: Point;
  readonly to: Point;
}

/** Directions of the body (ISB: x forward, y up, z to the subject's right); `lateral` leads to the measured side. */
export type BodyDirection = 'forward' | 'backward' | 'up' | 'down' | 'lateral' | 'medial';

/**
 * The segment whose axes a ray is read in.
 *
 * - `trunk`: up along mid-hip to mid-shoulder, right along the shoulder line made square to it
 * - `trunk-side`: the same, with the hip and shoulder of the measured side alone: the lateral midline of
 *   the trunk, which is where a goniometer lies and what a camera at the side sees best
 * - `pelvis`: right along the hip line, up along the trunk made square to it
 * - `stance`: up along mid-ankle to mid-hip, right along the hip line made square to it
 * - `stance-side`: the same, with the ankle and hip of the measured side alone
 */
export type Base = 'trunk' | 'trunk-side' | 'pelvis' | 'stance' | 'stance-side';

/** A number from outside and where it can be read. */
export interface SourcedNumber {
  readonly value: number;
  readonly source: string;
}

/** A ray projected on a plane of the base: 0 along `zero`, 90 along `toward`. */
export interface PlaneReading {
  readonly kind: 'plane';
  readonly base: Base;
  readonly ray: Ray;
  readonly zero: BodyDirection;
  readonly toward: BodyDirection;
  /** What the projected ray reads in the anatomical position, where that is not 0; it is subtracted. */
  readonly neutral?: SourcedNumber;
}

/** The turn between two segments that share a joint: 0 where `moving` goes on in the direction of `still`. */
export interface HingeReading {
  readonly kind: 'hinge';
  readonly still: Ray;
  readonly moving: Ray;
  /** To which side of the body the joint bends: it decides the sign near straight. */
  readonly bends: 'forward' | 'backward';
  /** What the hinge reads in the anatomical position (the foot stands square to the shank: 90). */
  readonly neutralDeg: 0 | 90;
}

/** The turn of a bent limb's far segment about the near one: 0 where it points along `zero`, internal positive. */
export interface TwistReading {
  readonly kind: 'twist';
  readonly about: Ray;
  readonly moving: Ray;
  readonly zero: BodyDirection;
}

export type Reading = PlaneReading | HingeReading | TwistReading;
