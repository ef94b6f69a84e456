/**
 * A number as documents and tables give it: 6 digits, more than any reading has and few enough that every
 * machine writes the same. Null where there is no number.
 *
 * @example digits(1 / 3) // 0.333333
 */
export function digits(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) + 0 : null;
}

/** Both ends of an interval; null where it has none. */
export function interval([low, high]: readonly [number, number]): readonly [
  number | null,
  number | null,
] {
  return [digits(low), digits(high)];
}

const none = '–';

/** A number for people. @example decimals(-0.04, 1) // '0.0' */
export function decimals(value: number, places: number): string {
  if (!Number.isFinite(value)) return none;
  const text = Math.abs(value).toFixed(places);
  return value < 0 && Number(text) > 0 ? `−${text}` : text;
}

/** A reading for people: a tenth of a degree or a centimetre, hundredths of a ratio. */
export function reading(value: number, unit: string): string {
  const text = decimals(value, unit === 'ratio' ? 2 : 1);
  return text === none ? none : `${text}${unitSign(unit)}`;
}

/** A change, its sign always written. */
export function change(value: number, unit: string): string {
  const text = reading(value, unit);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Low to high, the unit once. */
export function range([low, high]: readonly [number, number], unit: string): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return none;
  const places = unit === 'ratio' ? 2 : 1;
  return `${decimals(low, places)} to ${decimals(high, places)}${unitSign(unit)}`;
}

/** A probability for people. @example probability(0.00002) // '<0.001' */
export function probability(p: number): string {
  if (!Number.isFinite(p)) return none;
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}

function unitSign(unit: string): string {
  if (unit === 'deg') return '°';
  return unit === '' || unit === 'ratio' ? '' : `\u00a0${unit}`;
}
