import type { Unit } from 'goniokit';
import { ownConcept } from './coding.ts';
import type { Component, Quantity } from './resources.ts';

const units: Readonly<Record<Unit, { readonly unit: string; readonly code: string }>> = {
  deg: { unit: 'deg', code: 'deg' },
  cm: { unit: 'cm', code: 'cm' },
  ratio: { unit: '1', code: '1' },
};

/** A number with its unit, in UCUM. */
export function quantity(value: number, unit: Unit): Quantity {
  return {
    value,
    unit: units[unit].unit,
    system: 'http://unitsofmeasure.org',
    code: units[unit].code,
  };
}

/** A part of an observation that is a number; none where there is no such number. */
export function numberPart(
  code: string,
  display: string,
  value: number | null,
  unit: Unit,
): readonly Component[] {
  if (value === null) return [];
  return [{ code: ownConcept('part', code, display), valueQuantity: quantity(value, unit) }];
}

/** A part of an observation that is an interval; none where there is no such interval. */
export function intervalPart(
  code: string,
  display: string,
  interval: readonly [number, number] | null,
  unit: Unit,
): readonly Component[] {
  if (interval === null) return [];
  const [low, high] = interval;
  return [
    {
      code: ownConcept('part', code, display),
      valueRange: { low: quantity(low, unit), high: quantity(high, unit) },
    },
  ];
}
