import type { Comparison } from '../comparison/comparison.ts';
import type { Progress } from '../comparison/progress.ts';
import type { AngleSeries } from '../measurement/angle-series.ts';
import type { Measured, Measurement, Measurements } from '../measurement/measurement.ts';
import { type RepetitionCurve, repetitionCurves } from '../measurement/repetition-curves.ts';
import type { MotionRow } from '../motions/motion-row.ts';
import type { NormOf } from '../report/norm-entry.ts';
import type { SessionMark } from '../report/progress-document.ts';
import type { Tool } from '../report/tool.ts';

/** A recording: where it comes from, what was measured in it, and the curves that it was measured on. */
export interface ReportSession extends SessionMark {
  readonly measurements: Measurements;
  /** Of each motion that was measured, in the space in which it was; one that is missing is not drawn. */
  readonly series: readonly AngleSeries[];
}

/** What a report shows. */
export interface ReportContent {
  readonly tool: Tool;
  /** Whose it is, by a code; null where nobody said it. */
  readonly subject?: string | null;
  /** One; before and after; or several, in the order of time. */
  readonly sessions: readonly ReportSession[];
  /** What `compare` said of two sessions. */
  readonly comparisons?: readonly Comparison[];
  /** What `compareSessions` said of several. */
  readonly progress?: readonly Progress[];
  readonly normOf?: NormOf | undefined;
  /** What was asked for, and done to the recordings, a sentence each. */
  readonly notes?: readonly string[];
  /** Rows in which motions are looked up for their names; those of the body without it. */
  readonly catalogue?: readonly MotionRow[];
}

type Named = Pick<Measurement, 'motion' | 'side'>;

/** What a session says of a motion. */
export function measurementIn(
  { measurements }: ReportSession,
  { motion, side }: Named,
): Measurement | undefined {
  return measurements.measurements.findLast((one) => one.motion === motion && one.side === side);
}

/** The repetitions of a motion that was measured. */
export function curvesIn({ series }: ReportSession, one: Measured): readonly RepetitionCurve[] {
  const found = series.find(({ motion, side }) => motion === one.motion && side === one.side);
  return found === undefined ? [] : repetitionCurves(found, one);
}
