/**
 * What a motion's angle is read from, as data: rays between named landmarks, turned about named body
 * directions. Every reading is written without a side; `shoulder` is the measured side's shoulder,
 * `other-shoulder` the opposite one and `mid-shoulder` the point halfway between them.
 */
export type Joint =
  | 'ear'
  | 'cheek'
  | 'shoulder'
  | 'elbow'
  | 'wrist'
  | 'hip'
  | 'knee'
  | 'ankle'
  | 'heel'
  | 'foot-index';

export type Finger = 'index' | 'middle' | 'ring' | 'little';

/** Landmarks of the measured side's hand, joined to the pose by direction: see {@link joinLandmarks}. */
export type HandJoint =
  | 'hand-wrist'
  | 'thumb-cmc'
  | 'thumb-mcp'
  | 'thumb-ip'
  | 'thumb-tip'
  | `${Finger}-${'mcp' | 'pip' | 'dip' | 'tip'}`;

/** The face's centre and the tip of its forward axis, from the face's matrix; `cheek` is that of its sideways axis. */
export type FacePoint = 'face' | 'face-forward';

/** A landmark seen from the measured side. */
export type Point = Joint | `other-${Joint}` | `mid-${Joint}` | HandJoint | FacePoint | 'nose';

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
export type Base = 'trunk' | 'trunk-side' | 'pelvis' | 'stance' | 'stance-side' | OwnBase;

/** A segment that a row names itself: up along one ray, lateral along the other. */
export interface OwnBase {
  /** `vertical` is up in the picture, for what is measured against the floor: the camera has to stand level. */
  readonly up: Ray | 'vertical';
  /** Toward the measured side, in the segment's own anatomical position. */
  readonly lateral: Ray;
  /** Which of the two stays as it is, the other being made square to it: up without it. */
  readonly leads?: 'lateral';
}

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
  /** The segment whose directions tell the sign near straight; the trunk without it. */
  readonly base?: OwnBase;
  /** To which side of the base the joint bends. */
  readonly bends: 'forward' | 'backward' | 'medial';
  /** What the hinge reads in the anatomical position (the foot stands square to the shank: 90). */
  readonly neutralDeg: 0 | 90;
}

/** The turn of a bent limb's far segment about the near one: 0 where it points along `zero`, internal positive. */
export interface TwistReading {
  readonly kind: 'twist';
  /** The segment that `zero` is a direction of; the trunk without it. */
  readonly base?: OwnBase;
  readonly about: Ray;
  readonly moving: Ray;
  readonly zero: BodyDirection;
}

export type Reading = PlaneReading | HingeReading | TwistReading;
