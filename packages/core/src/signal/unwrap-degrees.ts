/**
 * Takes the jumps of a full turn out of a series of angles: a step of more than half a turn from
 * one reading to the next becomes the step below half a turn that ends at the same direction. The
 * first reading keeps its value. As numpy's `unwrap(period=360)`; a step of exactly half a turn stays.
 *
 * Only for angles that come round after 360: with a period of 180 every joint that moves quickly
 * breaks.
 *
 * @param degrees NaN is missing: skipped, and NaN in the result
 * @param into filled and returned; may be `degrees` itself
 * @param smallestJump only steps above this are taken for jumps, 180 up (numpy's `discont`)
 * @returns degrees, unbounded
 * @example unwrapDegrees(Float64Array.of(170, 179, -178)) // 170, 179, 182
 */
export function unwrapDegrees(
  degrees: Float64Array,
  into: Float64Array = new Float64Array(degrees.length),
  smallestJump = 180,
): Float64Array {
  let turns = 0;
  let last = Number.NaN;
  for (let i = 0; i < degrees.length; i += 1) {
    const reading = degrees[i]!;
    const step = reading - last;
    // False for the first reading and for a missing one.
    if (step > smallestJump || step < -smallestJump) {
      turns -= Math.ceil((Math.abs(step) - 180) / 360) * Math.sign(step);
    }
    if (!Number.isNaN(reading)) last = reading;
    into[i] = reading + 360 * turns;
  }
  return into;
}
