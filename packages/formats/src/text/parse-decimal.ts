/** No digit can be matched in two ways: a long row of them takes no longer than its length. */
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * A number as tables hold it.
 *
 * @returns NaN where the text is none, or too large for one
 * @example parseDecimal(' -1.5e3') // -1500
 */
export function parseDecimal(text: string): number {
  const trimmed = text.trim();
  if (!decimal.test(trimmed)) return Number.NaN;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** Whether a cell says that nothing was measured: blank, or NaN as programs write it. */
export function isMissingCell(text: string): boolean {
  const trimmed = text.trim().toLowerCase();
  return trimmed === '' || trimmed === 'nan';
}
