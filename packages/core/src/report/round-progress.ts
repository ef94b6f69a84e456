import type { Progress, SessionEntry, Step } from '../comparison/progress.ts';
import type { RetainedGain } from '../comparison/retained-gain.ts';
import { roundComparison } from './round-comparison.ts';
import { roundDegrees, roundInterval, roundOrNull, roundShare } from './round-to.ts';

/** Progress with its numbers rounded for a report, its fields in the document's order. */
export function roundProgress(one: Progress): Progress {
  const { trend } = one;
  return {
    motion: one.motion,
    side: one.side,
    unit: one.unit,
    sessions: one.sessions.map(roundSession),
    steps: one.steps.map(roundStep),
    change: one.change && roundComparison(one.change),
    trend: trend && {
      slope: roundDegrees(trend.slope),
      slopeCi95: roundInterval(trend.slopeCi95),
      per: trend.per,
      sessions: trend.sessions,
    },
  };
}

function roundSession(one: SessionEntry): SessionEntry {
  const day = roundOrNull(one.day, roundShare);
  return one.status === 'left-out'
    ? { status: one.status, day, reasons: one.reasons, measurementReasons: one.measurementReasons }
    : {
        status: one.status,
        day,
        value: roundDegrees(one.value),
        ci95: roundInterval(one.ci95),
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
