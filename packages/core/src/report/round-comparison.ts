import type { Comparison, MinimalDetectableChange } from '../comparison/comparison.ts';
import { roundDegrees, roundInterval, roundOrNull } from './round-to.ts';

/** A comparison with its numbers rounded for a report, its fields in the document's order. */
export function roundComparison(one: Comparison): Comparison {
  const { motion, side } = one;
  if (one.status === 'not-comparable') {
    const { status, reasons, beforeReasons, afterReasons } = one;
    return { motion, side, status, reasons, beforeReasons, afterReasons };
  }
  return {
    motion,
    side,
    status: one.status,
    unit: one.unit,
    before: roundDegrees(one.before),
    after: roundDegrees(one.after),
    delta: roundDegrees(one.delta),
    deltaCi95: roundInterval(one.deltaCi95),
    mdc95: one.mdc95 && roundChange(one.mdc95),
    verdict: one.verdict,
    grossDelta: roundOrNull(one.grossDelta, roundDegrees),
    compensationDelta: roundOrNull(one.compensationDelta, roundDegrees),
  };
}

function roundChange({ value, ...origin }: MinimalDetectableChange): MinimalDetectableChange {
  return { value: roundDegrees(value), ...origin };
}
