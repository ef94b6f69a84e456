const SHOWN = 40;

/**
 * What was received, in the few words that an error has room for.
 *
 * @example describeValue([1, 2]) // 'a list of 2'
 * @example describeValue('left') // '"left"'
 */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(shortened(value));
  if (typeof value !== 'object' || value === null) return String(value);
  const { length } = value as { length?: unknown };
  const isList = Array.isArray(value) || ArrayBuffer.isView(value);
  return isList ? `a list of ${length}` : 'an object';
}

/** Text cut to what fits into a sentence. */
export function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
}
