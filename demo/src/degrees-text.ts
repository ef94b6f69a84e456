/**
 * An angle for reading: a true minus sign, and no `-0`.
 *
 * @param decimals 0 for live readings, 1 for results
 * @example degreesText(-5.04, 1) // '−5.0°'
 */
export function degreesText(degrees: number, decimals: 0 | 1): string {
  const digits = Math.abs(degrees).toFixed(decimals);
  const isZero = Number(digits) === 0;
  return `${degrees < 0 && !isZero ? '−' : ''}${digits}°`;
}

/**
 * A change for reading: its sign is always written; none has none.
 *
 * @example changeText(8.42) // '+8.4°'
 */
export function changeText(degrees: number): string {
  const text = degreesText(degrees, 1);
  return degrees > 0 && Number(degrees.toFixed(1)) !== 0 ? `+${text}` : text;
}
