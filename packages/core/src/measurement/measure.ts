import type { Recording } from '../landmarks/recording.ts';
import { catalogue as bodyCatalogue } from '../motions/catalogue.ts';
import type { ReadFrom } from '../motions/choose-reading.ts';
import { chooseReading } from '../motions/choose-reading.ts';
import { findMotion } from '../motions/find-motion.ts';
import { type Motion, motionsOf, type Side, sidesOf } from '../motions/motion.ts';
import type { MotionRow } from '../motions/motion-row.ts';
import { checkChoice } from './check-choice.ts';
import { measureMotion } from './measure-motion.ts';
import type { Measured, Measurement, Measurements, Space } from './measurement.ts';
import type { Reason } from './reason.ts';
import { readTrial } from './trial.ts';
import { zeroAngle } from './zero-angle.ts';

/** What to measure. */
export interface MeasureOptions {
  /**
   * Ids; without them every motion that is performed, that is, in which repetitions are found. Clinical
   * tests are measured where they are asked for.
   */
  readonly motions?: readonly string[];
  /** Rows in which the ids are looked up; the motions of the body without it. */
  readonly catalogue?: readonly MotionRow[];
  /** Both without it. Midline motions without sides are measured either way. */
  readonly side?: 'left' | 'right';
  /** `auto` reads in the picture where its plane shows the motion, else in space. */
  readonly space?: 'auto' | Space;
  /** A recording of the neutral position, whose angles are subtracted. */
  readonly zero?: Recording;
  /** The subject's height, centimetres: without it, motions in centimetres are unmeasurable. */
  readonly heightCm?: number;
}

/**
 * Measures range of motion: for each motion and side the mean end range of its repetitions with its
 * error, or a refusal with its reasons.
 *
 * @returns degrees of the named motion, 0 the anatomical position
 * @throws GoniokitError `unknown-motion`, `unknown-side`, `bad-option`
 */
export function measure(recording: Recording, options: MeasureOptions = {}): Measurements {
  const { motions, catalogue = bodyCatalogue, side, space = 'auto', heightCm } = options;
  if (side !== undefined) checkChoice('side', side, ['left', 'right'], 'unknown-side');
  checkChoice('space', space, ['auto', 'image', 'world'], 'bad-option');
  const performedOnly = motions === undefined;
  const wanted =
    motions === undefined
      ? motionsOf(catalogue.filter((row) => !row.onRequest))
      : motions.map((id) => findMotion(id, catalogue));
  const asked = wanted.flatMap(({ row }) => (row.face ? [row.face.row, row] : row));
  const rows = [...new Set(asked)].map((row) => ({
    row,
    spaces: spacesToTry(row, space, recording).map(([one]) => one),
  }));
  const trial = readTrial(recording, heightCm, rows);
  const zero = options.zero && readTrial(options.zero, heightCm);
  const measureOne = (motion: Motion, one: Side, from: ReadFrom | undefined): Measurement => {
    let best!: Measurement;
    spacesToTry(motion.row, space, recording).some(([tried, spaceReason]) => {
      const zeroDeg = zero ? zeroAngle(zero, trial, motion, one, tried) : null;
      const request = {
        motion,
        side: one,
        space: tried,
        spaceReason,
        zeroDeg,
        performedOnly,
        from,
      };
      best = measureMotion(trial, request);
      return best.status === 'measured' || !best.reasons.some((reason) => spaceReasons.has(reason));
    });
    return best;
  };
  const measurements = wanted.flatMap((motion) =>
    sidesOf(motion.row)
      .filter((one) => side === undefined || one === 'none' || one === side)
      .map((one) =>
        chooseReading(motion.row, (row, from) => measureOne({ ...motion, row }, one, from)),
      ),
  );
  return {
    frames: recording.frames,
    durationMs: trial.durationMs,
    skeleton: recording.skeleton.id,
    source: recording.source,
    measurements: performedOnly
      ? measurements.filter(({ status }) => status === 'measured')
      : measurements,
  };
}

/** Reasons that another space may not have. */
const spaceReasons: ReadonlySet<Reason> = new Set([
  'wrong-view',
  'view-unknown',
  'out-of-plane',
  'no-image-landmarks',
]);

/** The picture first; space where the picture cannot show the motion as it was filmed. */
function spacesToTry(
  row: MotionRow,
  wanted: 'auto' | Space,
  { image, world }: Recording,
): readonly (readonly [Space, Measured['spaceReason']])[] {
  if (wanted !== 'auto') return [[wanted, 'asked']];
  if (row.image === null) return [['world', 'image-cannot-show-it']];
  if (world === null || row.formula?.imageOnly) return [['image', 'only-one']];
  if (image === null) return [['world', 'only-one']];
  return [
    ['image', 'plane-in-image'],
    ['world', 'other-view'],
  ];
}
