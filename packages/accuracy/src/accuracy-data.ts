import type { Measurement } from 'goniokit';
import type { AccuracyReport } from './accuracy-report.ts';
import type { Agreement } from './agreement.ts';
import { agreementOf } from './agreement.ts';

/** The report as JSON: degrees to three digits behind the point. */
export function accuracyData(report: AccuracyReport): string {
  const {
    chapters,
    measured,
    fitted,
    knees,
    distances,
    effects,
    squats,
    choices,
    systematic,
    uncovered,
  } = report;
  const data = {
    format: 'goniokit-accuracy',
    version: 1,
    unit: 'deg',
    systematic: systematic.map((one) => ({
      ...one,
      deviationDeg: rounded(one.deviationDeg),
      fittedDeg: rounded(one.fittedDeg),
    })),
    withoutSystematic: uncovered,
    chapters: chapters.map(({ chapter, rows }) => ({
      id: chapter.id,
      title: chapter.title,
      reference: chapter.reference,
      endToEnd: chapter.endToEnd,
      rows: rows.map(({ motion, side, view, space, agreement, refused, reasons, pairs }) => ({
        motion,
        side,
        view,
        space,
        ...agreementData(agreement),
        refused: rounded(refused),
        reasons,
        trials: pairs.map((one) => ({
          trial: one.trial,
          side: one.side,
          ...agreementData(agreementOf(one.reference, one.reading)),
        })),
      })),
    })),
    endRanges: measured.map(({ motion, side, film, truth, holds }) => ({
      motion,
      side,
      film: measurementData(film),
      motionCapture: measurementData(truth),
      holds,
    })),
    zeroedKnees: knees.map(({ landmarks, side, way, offsetDeg, gain, agreement }) => ({
      landmarks,
      side,
      way,
      offsetDeg: rounded(offsetDeg),
      gain: rounded(gain),
      ...agreementData(agreement),
    })),
    fittedEndRanges: fitted.map(({ motion, side, film, truth, holds }) => ({
      motion,
      side,
      film: measurementData(film),
      motionCapture: measurementData(truth),
      holds,
    })),
    fit: effects.map(({ trial, setOn, motion, films, before, legs, arms, trunk }) => ({
      trial,
      setOn,
      motion,
      films,
      before: rounded(before),
      legs: rounded(legs),
      arms: rounded(arms),
      trunk: rounded(trunk),
    })),
    squats: squats.map(({ landmarks, sides, releases }) => ({
      landmarks,
      sides: rounded(sides),
      releases: rounded(releases),
    })),
    spaceChoices: choices.map(({ motion, chosen, image, world, fitted: inFitted }) => ({
      motion,
      chosen,
      image: rounded(image),
      world: rounded(world),
      worldFitted: rounded(inFitted),
    })),
    landmarkDistances: distances.map(({ landmark, px, mm }) => ({
      landmark,
      px: rounded(px),
      mm: rounded(mm),
    })),
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}

function agreementData(agreement: Agreement | null) {
  if (agreement === null) return { n: 0 };
  const { n, bias, meanAbsoluteError, rootMeanSquareError, largest, limits, r } = agreement;
  return {
    n,
    bias: rounded(bias),
    mae: rounded(meanAbsoluteError),
    rmse: rounded(rootMeanSquareError),
    largest: rounded(largest),
    limits: limits.map(rounded),
    r: rounded(r),
    proportionalSlope: rounded(agreement.proportionalBias.slope),
  };
}

function measurementData(one: Measurement) {
  if (one.status === 'unmeasurable') return { status: one.status, reasons: one.reasons };
  const { status, value, ci95, space, view } = one;
  return { status, value: rounded(value), ci95: ci95.map(rounded), space, view };
}

/** Null for what is no number. */
function rounded(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(3)) + 0 : null;
}
