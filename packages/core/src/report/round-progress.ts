import type { Progress, SessionEntry, Step } from '../comparison/progress.ts';
import type { RetainedGain } from '../comparison/retained-gain.ts';
import type { Unit } from '../motions/formula.ts';
import { roundComparison } from './round-comparison.ts';
import { roundDegrees, roundInterval, roundOrNull, roundQuantity, roundShare } from './round-to.ts';

/** Progress with its numbers rounded for a report, its fields in the document's order. */
export function roundProgress(one: Progress): Progress {
  const { trend } = one;
  const unit = one.unit ?? 'deg';
  return {
    motion: one.motion,
    side: one.side,
    unit: one.unit,
    sessions: one.sessions.map((session) => roundSession(session, unit)),
    steps: one.steps.map(roundStep),
    change: one.change && roundComparison(one.change),
    trend: trend && {
      slope: roundQuantity(trend.slope, unit),
      slopeCi95: roundInterval(trend.slopeCi95, unit),
      per: trend.per,
      sessions: trend.sessions,
    },
  };
}

function roundSession(one: SessionEntry, unit: Unit): SessionEntry {
  const day = roundOrNull(one.day, roundShare);
  return one.status === 'left-out'
    ? { status: one.status, day, reasons: one.reasons, measurementReasons: one.measurementReasons }
    : {
        status: one.status,
        day,
        value: roundQuantity(one.value, unit),
        ci95: roundInterval(one.ci95, unit),
        gross: roundOrNull(one.gross, roundDegrees),
      };
}

function roundStep({ from, to, comparison, retained }: Step): Step {
  return {
    from,
    to,
    comparison: roundComparison(comparison),
    retained: retained && roundRetained(retained),
  };
}

function roundRetained(one: RetainedGain): RetainedGain {
  if (one.status === 'not-known') return { status: one.status, reason: one.reason };
  return {
    status: one.status,
    share: roundShare(one.share),
    standardError: roundShare(one.standardError),
    ci95: [roundShare(one.ci95[0]), roundShare(one.ci95[1])],
  };
}
