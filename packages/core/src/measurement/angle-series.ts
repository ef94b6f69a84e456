import type { Recording } from '../landmarks/recording.ts';
import { chooseReading } from '../motions/choose-reading.ts';
import { findMotion } from '../motions/find-motion.ts';
import type { Unit } from '../motions/formula.ts';
import { type Side, sidesOf } from '../motions/motion.ts';
import type { MotionRow } from '../motions/motion-row.ts';
import { checkChoice } from './check-choice.ts';
import type { Space } from './measurement.ts';
import { cleanMotion, readMotion } from './read-motion.ts';
import type { Reason } from './reason.ts';
import { readTrial } from './trial.ts';

/** One motion's angle through a recording, degrees of the named motion, or its formula's value. */
export interface AngleSeries {
  readonly motion: string;
  readonly side: Side;
  /** Milliseconds, one a frame. */
  readonly timeMs: Float64Array;
  readonly unit: Unit;
  /** As read; NaN where missing. */
  readonly raw: Float64Array;
  /** Without jumps and noise; NaN where missing. */
  readonly filtered: Float64Array;
  readonly space: Space | null;
  readonly filters: readonly string[];
  /** Why there is no series; none where there is one. */
  readonly reasons: readonly Reason[];
}

/** Which series. */
export interface AngleSeriesOptions {
  readonly motion: string;
  /** Of a midline motion without sides, whatever: it is `none`. */
  readonly side: Side;
  readonly space?: 'auto' | Space;
  /** The subject's height, centimetres, for motions in centimetres. */
  readonly heightCm?: number;
  /** Rows in which the id is looked up; the motions of the body without it. */
  readonly catalogue?: readonly MotionRow[];
}

/**
 * The angle of one motion in every frame.
 *
 * @throws GoniokitError `unknown-motion`, `unknown-side` where a motion of either side is asked of none, `bad-option`
 */
export function angleSeries(
  recording: Recording,
  { motion: id, side, space = 'auto', heightCm, catalogue }: AngleSeriesOptions,
): AngleSeries {
  const { row, sign } = findMotion(id, catalogue);
  if (row.sided) checkChoice('side', side, sidesOf(row), 'unknown-side');
  checkChoice('space', space, ['auto', 'image', 'world'], 'bad-option');
  const trial = readTrial(recording, heightCm);
  const one = row.sided ? side : 'none';
  const both: readonly Space[] = row.formula?.imageOnly ? ['image'] : ['image', 'world'];
  const spaces = space === 'auto' ? both : [space];
  const missing = new Float64Array(recording.frames).fill(Number.NaN);
  const blank: AngleSeries = {
    motion: id,
    side: one,
    unit: row.formula?.unit ?? 'deg',
    timeMs: recording.timeMs,
    raw: missing,
    filtered: missing,
    space: null,
    filters: [],
    reasons: [],
  };
  return chooseReading(row, (by): AngleSeries => {
    let reasons: readonly Reason[] = [];
    for (const tried of spaces) {
      const reading = readMotion(trial, { row: by, sign }, one, tried);
      if (!('reasons' in reading)) {
        const { filtered, filters } = cleanMotion(trial, reading);
        const raw = reading.track.deg.map((angle) => sign * angle);
        return { ...blank, raw, filtered, space: tried, filters };
      }
      // That the picture does not show it is no reason where space could and does not either.
      if (reasons.length === 0 || recording[tried] !== null) reasons = reading.reasons;
    }
    return { ...blank, reasons };
  });
}
