import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianAndStray } from './median-and-stray.ts';

describe('medianAndStray', () => {
  it('is what the example says, and nothing of nothing', () => {
    expect(medianAndStray([1, 2, 9])).toEqual([2, 1]);
    expect(medianAndStray(new Float64Array([Number.NaN]))).toEqual([Number.NaN, Number.NaN]);
  });

  it('law: moves along, and grows with the scale', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), (list, by) => {
        const [middle, stray] = medianAndStray(list);
        expect(medianAndStray(list.map((one) => 2 * one + by))).toEqual([
          2 * middle + by,
          2 * stray,
        ]);
      }),
    );
  });
});
