import type { Evaluate } from './term.ts';

/** A function of numbers, as expressions have it. */
export interface NumberFunction {
  readonly fewest: number;
  readonly most: number;
  /**
   * Power of a length in its value, where all arguments have the same; `plain` where they have to have none.
   */
  readonly length: 'same' | 'half' | 'none' | 'plain';
  readonly compile: (args: readonly Evaluate[]) => Evaluate;
}

const RADIANS = Math.PI / 180;

const one =
  (compute: (value: number) => number): NumberFunction['compile'] =>
  ([value]) =>
  (frame) =>
    compute(value!(frame));

const folded =
  (compute: (first: number, second: number) => number): NumberFunction['compile'] =>
  (args) =>
    args.reduce((first, second) => (frame) => compute(first(frame), second(frame)));

/** By name. Angles are in degrees, in and out. */
export const numberFunctions: ReadonlyMap<string, NumberFunction> = new Map([
  ['abs', { fewest: 1, most: 1, length: 'same', compile: one(Math.abs) }],
  ['sqrt', { fewest: 1, most: 1, length: 'half', compile: one(Math.sqrt) }],
  ['min', { fewest: 2, most: 8, length: 'same', compile: folded(Math.min) }],
  ['max', { fewest: 2, most: 8, length: 'same', compile: folded(Math.max) }],
  ['sin', { fewest: 1, most: 1, length: 'plain', compile: one((deg) => Math.sin(deg * RADIANS)) }],
  ['cos', { fewest: 1, most: 1, length: 'plain', compile: one((deg) => Math.cos(deg * RADIANS)) }],
  [
    'atan2',
    { fewest: 2, most: 2, length: 'none', compile: folded((y, x) => Math.atan2(y, x) / RADIANS) },
  ],
]);
