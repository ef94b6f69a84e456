import type { SideComparison, SymmetryIndex } from '../comparison/side-comparison.ts';
import { roundInterval, roundOrNull, roundQuantity, roundShare, roundTo } from './round-to.ts';

/** A comparison of two sides with its numbers rounded for a report, its fields in the document's order. */
export function roundSides(one: SideComparison): SideComparison {
  const { motion } = one;
  if (one.status === 'not-comparable') {
    const { status, reasons, leftReasons, rightReasons } = one;
    return { motion, status, reasons, leftReasons, rightReasons };
  }
  return {
    motion,
    status: one.status,
    unit: one.unit,
    left: roundQuantity(one.left, one.unit),
    right: roundQuantity(one.right, one.unit),
    difference: roundQuantity(one.difference, one.unit),
    differenceCi95: roundInterval(one.differenceCi95, one.unit),
    mdc95: one.mdc95 && { ...one.mdc95, value: roundQuantity(one.mdc95.value, one.unit) },
    verdict: one.verdict,
    symmetryIndex: one.symmetryIndex && roundIndex(one.symmetryIndex),
    longerLeft: roundOrNull(one.longerLeft, roundShare),
    warnings: one.warnings,
  };
}

/** Percent: tenths, as near as degrees to hundredths give them. */
function roundIndex({ percent, of, standardError, ci95 }: SymmetryIndex): SymmetryIndex {
  const round = (value: number) => roundTo(value, 1);
  return {
    percent: round(percent),
    of,
    standardError: round(standardError),
    ci95: [round(ci95[0]), round(ci95[1])],
  };
}
