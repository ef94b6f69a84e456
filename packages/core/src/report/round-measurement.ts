import type {
  Conditions,
  Measured,
  Measurement,
  Quality,
  Repetition,
} from '../measurement/measurement.ts';
import {
  roundDegrees,
  roundInterval,
  roundMilliseconds,
  roundOrNull,
  roundQuantity,
  roundShare,
} from './round-to.ts';

/** A measurement with its numbers rounded for a report, its fields in the document's order. */
export function roundMeasurement(measurement: Measurement): Measurement {
  const { motion, side } = measurement;
  if (measurement.status === 'unmeasurable') {
    const { status, reasons, quality } = measurement;
    return { motion, side, status, reasons, quality: quality && roundQuality(quality) };
  }
  return roundMeasured(measurement);
}

function roundMeasured(one: Measured): Measured {
  const round = (value: number) => roundQuantity(value, one.unit);
  return {
    motion: one.motion,
    side: one.side,
    status: one.status,
    unit: one.unit,
    value: round(one.value),
    start: round(one.start),
    initial: round(one.initial),
    max: round(one.max),
    range: round(one.range),
    gross: roundOrNull(one.gross, round),
    standardError: round(one.standardError),
    errorParts: {
      repetitions: round(one.errorParts.repetitions),
      noise: round(one.errorParts.noise),
      systematic: roundOrNull(one.errorParts.systematic, round),
    },
    degreesOfFreedom: roundOrNull(one.degreesOfFreedom, roundDegrees),
    ci95: roundInterval(one.ci95, one.unit),
    space: one.space,
    spaceReason: one.spaceReason,
    ...(one.readFrom && { readFrom: one.readFrom }),
    view: one.view,
    zero: roundOrNull(one.zero, round),
    repetitions: one.repetitions.map((repetition) => roundRepetition(repetition, round)),
    quality: roundQuality(one.quality),
    compensations: one.compensations.map(({ id, deg, limitDeg, exceeded }) => ({
      id,
      deg: roundDegrees(deg),
      limitDeg: roundDegrees(limitDeg),
      exceeded,
    })),
    conditions: roundConditions(one.conditions),
  };
}

function roundRepetition(one: Repetition, round: (value: number) => number): Repetition {
  return {
    startMs: roundMilliseconds(one.startMs),
    peakMs: roundMilliseconds(one.peakMs),
    endMs: roundMilliseconds(one.endMs),
    value: round(one.value),
    max: round(one.max),
    start: round(one.start),
    gross: roundOrNull(one.gross, round),
    plateauMs: roundMilliseconds(one.plateauMs),
    accepted: one.accepted,
    reasons: one.reasons,
  };
}

function roundQuality(quality: Quality): Quality {
  return {
    visible: roundShare(quality.visible),
    inPlane: roundOrNull(quality.inPlane, roundShare),
    jumps: roundOrNull(quality.jumps, roundShare),
    framesPerSecond: roundShare(quality.framesPerSecond),
    lengthSpread: roundOrNull(quality.lengthSpread, roundShare),
    boneLengths: quality.boneLengths.map((length) => roundOrNull(length, roundShare)),
    reasons: quality.reasons,
  };
}

function roundConditions(conditions: Conditions): Conditions {
  return {
    view: conditions.view,
    space: conditions.space,
    mirrored: conditions.mirrored,
    model: conditions.model,
    filters: conditions.filters,
    bodySize: roundOrNull(conditions.bodySize, roundShare),
    tiltDeg: roundOrNull(conditions.tiltDeg, roundDegrees),
  };
}
