import type { ReadFrom } from '../motions/choose-reading.ts';
import type { Motion, Side } from '../motions/motion.ts';
import { median } from '../signal/median.ts';
import { sampleMean } from '../statistics/sample-mean.ts';
import { planCompensations, readCompensations } from './compensation-readings.ts';
import { filtersSeen } from './filters-seen.ts';
import { findMovements, type Movement, repetitionOf } from './find-movements.ts';
import { grossAngle } from './gross-angle.ts';
import { inPlaneRatio } from './landmark-quality.ts';
import type { Conditions, Measured, Measurement, Quality, Space } from './measurement.ts';
import { judgeCurve, judgeReading } from './motion-quality.ts';
import { orNull } from './or-null.ts';
import { plateauNoise } from './plateau-noise.ts';
import { judgeQuality } from './quality-limits.ts';
import { cleanMotion, type MotionSeries, readMotion } from './read-motion.ts';
import type { Reason } from './reason.ts';
import { type RestAndEnd, restAndEnd } from './rest-and-end.ts';
import { standardErrorOfMean } from './standard-error.ts';
import { systematicError } from './systematic-error.ts';
import type { Trial } from './trial.ts';

/** What is asked of a trial. */
export interface MotionRequest {
  readonly motion: Motion;
  readonly side: Side;
  readonly space: Space;
  readonly spaceReason: Measured['spaceReason'];
  /** The neutral trial's angle in this space, subtracted; null without one, NaN where it does not show it. */
  readonly zeroDeg: number | null;
  /** Whether only a motion that was performed is wanted, see {@link isPerformed}. */
  readonly performedOnly: boolean;
  /** What it is read from, where there is a choice. */
  readonly from: ReadFrom | undefined;
}

/** What a hand has of a body. */
const noBody = { orientation: null, bodySize: null, tiltDeg: null };

/** Measures one motion of a trial in one space, or refuses with reasons. */
export function measureMotion(trial: Trial, request: MotionRequest): Measurement {
  const { motion, side, space, from, zeroDeg } = request;
  const subtracted = zeroDeg ?? 0;
  const refuse = (reasons: readonly Reason[], quality: Quality | null): Measurement => ({
    motion: motion.id,
    side,
    status: 'unmeasurable',
    reasons,
    quality,
  });
  const reading = readMotion(trial, motion, side, space);
  if ('reasons' in reading) return refuse(reading.reasons, null);
  const landmarks = judgeReading(trial, reading);
  if (landmarks.refusals.length > 0) return refuse(landmarks.refusals, landmarks.quality);
  const series: MotionSeries = { ...reading, clean: cleanMotion(trial, reading) };
  const { quality, refusals } = judgeCurve(landmarks, series.clean);
  if (refusals.length > 0) return refuse(refusals, quality);

  const movements = findMovements(trial, motion, series);
  if (movements.length === 0) return refuse(['no-repetitions'], quality);
  const accepted = movements.filter((movement) => movement.accepted);
  if (accepted.length === 0) return refuse(['gap-at-peak'], quality);

  const notPerformed = request.performedOnly && !isPerformed(accepted, series);
  // In the picture, first whether it is shown there at all: what is not may be performed in space.
  if (notPerformed && space === 'world') return refuse(['no-repetitions'], quality);
  const eachEnd = accepted.map(({ excursion, plateau }) =>
    restAndEnd(trial.recording, series.clean.filtered, excursion, plateau),
  );
  const inPlane = median(eachEnd.map(({ end }) => inPlaneRatio(trial.recording, series.plan, end)));
  const atEnd = judgeQuality({ inPlane });
  const whole: Quality = {
    ...quality,
    inPlane: orNull(inPlane),
    reasons: [
      ...quality.reasons,
      ...atEnd.flags,
      ...flagsOf(accepted, series),
      ...(from?.reason ? [from.reason] : []),
    ],
  };
  if (atEnd.refusals.length > 0) return refuse(atEnd.refusals, whole);
  if (notPerformed) return refuse(['no-repetitions'], whole);
  // What is not known cannot be subtracted, and what it is not subtracted from is another number.
  if (Number.isNaN(zeroDeg)) return refuse(['zero-unknown'], whole);
  const conditions = conditionsOf(trial, series, from);
  const systematic = systematicError(motion.row, conditions, trial.recording.source);
  const range = meanEndRange(trial, accepted, series, subtracted, systematic.value);
  const gross = grossOf(trial, series, motion, eachEnd, subtracted);
  const [low, high] = motion.row.plausibleDeg;
  if (range.ci95[1] - range.ci95[0] > high - low) return refuse(['repetitions-differ'], whole);
  let nextGross = 0;
  return {
    motion: motion.id,
    side,
    status: 'measured',
    unit: motion.row.formula?.unit ?? 'deg',
    ...range,
    gross: orNull(sampleMean(gross)),
    space,
    spaceReason: request.spaceReason,
    ...(from && { readFrom: from.readFrom }),
    view: conditions.view,
    zero: zeroDeg,
    repetitions: movements.map((movement) =>
      repetitionOf(movement, subtracted, movement.accepted ? orNull(gross[nextGross++]) : null),
    ),
    quality: { ...whole, reasons: [...whole.reasons, ...systematic.flags] },
    compensations: readCompensations(
      planCompensations(motion.row, { ...trial, space, side: series.plan.side }),
      trial.recording,
      trial.seen,
      eachEnd,
    ),
    conditions,
  };
}

/**
 * Whether a motion that nobody asked for was performed: its repetitions leave from where the recording
 * began. Standing up is knee extension from a bent knee, squatting is flexion from a straight one; the
 * way back is not a motion of its own.
 */
function isPerformed(accepted: readonly Movement[], { clean }: MotionSeries): boolean {
  const initial = initialOf(clean.filtered);
  const start = sampleMean(accepted.map(({ excursion }) => excursion.startDeg));
  const value = sampleMean(accepted.map(({ plateau }) => plateau.value));
  return Math.abs(start - initial) < Math.abs(value - initial);
}

/** This near straight, degrees, a hinge's bend in space takes its sign from the body's axes, which noise turns. */
const NEAR_STRAIGHT_DEG = 15;

function flagsOf(accepted: readonly Movement[], { plan }: MotionSeries): readonly Reason[] {
  const flags: Reason[] = [];
  if (accepted.length < 3) flags.push('few-repetitions');
  if (accepted.some(({ plateau }) => plateau.heldMs === 0)) flags.push('no-plateau');
  const { space, formula, mainPlan } = plan;
  if (space === 'world' && formula === null && mainPlan?.kind === 'hinge') {
    const end = mainPlan.neutralDeg + sampleMean(accepted.map(({ plateau }) => plateau.value));
    if (Math.abs(end) < NEAR_STRAIGHT_DEG) flags.push('near-straight');
  }
  return flags;
}

/** The mean end range with its error. */
function meanEndRange(
  { recording }: Trial,
  accepted: readonly Movement[],
  series: MotionSeries,
  zeroDeg: number,
  systematicDeg: number | null,
) {
  const values = accepted.map(({ plateau }) => plateau.value - zeroDeg);
  const value = sampleMean(values);
  const start = sampleMean(accepted.map(({ excursion }) => excursion.startDeg - zeroDeg));
  const plateaus = accepted.map(({ plateau }) => plateau);
  const noise = plateauNoise(recording.timeMs, series, plateaus);
  const { halfWidth95, ...error } = standardErrorOfMean(values, noise, systematicDeg);
  return {
    value,
    start,
    initial: initialOf(series.clean.filtered) - zeroDeg,
    max: Math.max(...accepted.map(({ plateau }) => plateau.max - zeroDeg)),
    range: value - start,
    ...error,
    ci95: [value - halfWidth95, value + halfWidth95] as const,
  };
}

function initialOf(deg: Float64Array): number {
  return deg.find((angle) => !Number.isNaN(angle)) ?? Number.NaN;
}

/** What the eye sees in each repetition; of a motion without gross in none. */
function grossOf(
  { recording }: Trial,
  { plan }: MotionSeries,
  { row, sign }: Motion,
  eachEnd: readonly RestAndEnd[],
  zeroDeg: number,
): readonly number[] {
  if (!row.hasGross) return [];
  return eachEnd.map((frames) => sign * grossAngle(recording, plan, frames) - zeroDeg);
}

function conditionsOf(
  trial: Trial,
  { plan, clean }: MotionSeries,
  from: ReadFrom | undefined,
): Conditions {
  const found = from?.readFrom === 'face' ? 'faceModel' : plan.ofBody ? 'model' : 'handModel';
  const model = trial.recording.source[found];
  const { orientation, bodySize, tiltDeg } = plan.ofBody ? trial : noBody;
  return {
    view: (trial.camera && orientation?.view) || null,
    space: plan.space,
    mirrored: trial.recording.mirrored,
    model: model === undefined ? null : String(model),
    filters: [...filtersSeen(trial.recording), ...clean.filters],
    bodySize,
    tiltDeg,
  };
}
