/** A unit of length that a file may state. */
export type LengthUnit = 'm' | 'cm' | 'mm' | 'in';

const perMetre: ReadonlyMap<string, number> = new Map([
  ['m', 1],
  ['cm', 100],
  ['mm', 1000],
  // The inch is 25.4 mm by definition.
  ['in', 1000 / 25.4],
]);

/** The unit that a text names, or null. */
export function lengthUnit(text: string): LengthUnit | null {
  const name = text.trim().toLowerCase();
  return perMetre.has(name) ? (name as LengthUnit) : null;
}

/** How many of a unit make a metre: dividing by it keeps the digits that a file has. */
export function unitsPerMetre(unit: LengthUnit): number {
  return perMetre.get(unit) as number;
}

/** The units that are known, for errors. */
export const knownUnits = [...perMetre.keys()].join(', ');
