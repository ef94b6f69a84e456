import type { Comparison, MinimalDetectableChange } from '../comparison/comparison.ts';
import type { Unit } from '../motions/formula.ts';
import { roundDegrees, roundInterval, roundOrNull, roundQuantity } from './round-to.ts';

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
    before: roundQuantity(one.before, one.unit),
    after: roundQuantity(one.after, one.unit),
    delta: roundQuantity(one.delta, one.unit),
    deltaCi95: roundInterval(one.deltaCi95, one.unit),
    mdc95: one.mdc95 && roundChange(one.mdc95, one.unit),
    verdict: one.verdict,
    grossDelta: roundOrNull(one.grossDelta, roundDegrees),
    grossDeltaCi95: one.grossDeltaCi95 && roundInterval(one.grossDeltaCi95, 'deg'),
    compensationDelta: roundOrNull(one.compensationDelta, roundDegrees),
    compensationDeltaCi95:
      one.compensationDeltaCi95 && roundInterval(one.compensationDeltaCi95, 'deg'),
  };
}

function roundChange(
  { value, ...origin }: MinimalDetectableChange,
  unit: Unit,
): MinimalDetectableChange {
  return { value: roundQuantity(value, unit), ...origin };
}
