/**
 * The value that would stand at `rank` if the first `length` values were sorted (quickselect,
 * Hoare 1961: linear time on average). Reorders those values; none may be NaN.
 *
 * @param values reordered: hand in a copy or scratch
 * @param rank 0 for the smallest, `length - 1` for the largest
 * @example selectInPlace(Float64Array.of(9, 1, 5), 1) // 5
 */
export function selectInPlace(
  values: Float64Array,
  rank: number,
  length: number = values.length,
): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    // The middle as pivot keeps sorted input, the usual case of times, linear.
    const pivot = values[(low + high) >> 1]!;
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left += 1;
      while (values[right]! > pivot) right -= 1;
      if (left > right) break;
      const swapped = values[left]!;
      values[left] = values[right]!;
      values[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else break;
  }
  return values[rank]!;
}
