/**
 * The limb symmetry index: the involved side in percent of the other. For readings that count up from 0, as
 * strength or a range; for angles that may be 0 or below, as extension, use the difference of the sides.
 *
 * @param involved 0 up, any unit
 * @param uninvolved above 0, the same unit
 * @returns percent, 0 up, 100 for equal sides; NaN outside
 * @see Noyes FR, Barber SD, Mangine RE. Abnormal lower limb symmetry determined by function hop tests after
 *   anterior cruciate ligament rupture. Am J Sports Med 1991;19:513-518
 * @example limbSymmetryIndex(135, 150) // 90
 */
export function limbSymmetryIndex(involved: number, uninvolved: number): number {
  return involved >= 0 && uninvolved > 0 ? (100 * involved) / uninvolved : Number.NaN;
}
