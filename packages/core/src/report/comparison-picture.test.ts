import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare } from '../comparison/compare.ts';
import type { Compared } from '../comparison/comparison.ts';
import { madeUpMeasured, madeUpMeasurements } from '../comparison/testing/made-up-measured.ts';
import { drawComparison } from './comparison-picture.ts';
import { textWidth } from './text-table.ts';

const ends = fc
  .tuple(
    fc.integer({ min: -60, max: 200 }),
    fc.array(fc.double({ min: -6, max: 6, noNaN: true }), { minLength: 3, maxLength: 5 }),
  )
  .map(([middle, steps]) => steps.map((step) => middle + step));

const comparison = fc
  .tuple(ends, ends)
  .map(
    ([before, after]) =>
      compare(
        madeUpMeasurements(madeUpMeasured(before)),
        madeUpMeasurements(madeUpMeasured(after)),
      )[0] as Compared,
  );

it('puts each mark where the axis says', () => {
  fc.assert(
    fc.property(comparison, (one) => {
      const [before, after, axis, labels] = drawComparison(one) as [string, string, string, string];
      const [start, end] = [axis.indexOf('└'), axis.indexOf('┘')];
      const ticks = labels.replaceAll('−', '-').match(/-?\d+/g)?.map(Number) as number[];
      const [low, high] = [ticks[0] as number, ticks.at(-1) as number];
      const degreesPerColumn = (high - low) / (end - start);
      const degreesAt = (column: number) => low + (column - start) * degreesPerColumn;
      const half = degreesPerColumn / 2 + 1e-9;
      expect(Math.abs(degreesAt(before.indexOf('●')) - one.before)).toBeLessThanOrEqual(half);
      expect(Math.abs(degreesAt(after.indexOf('●')) - one.after)).toBeLessThanOrEqual(half);
    }),
  );
});

it('shows the verdict: a clear change is a mark outside the shade, no clear change one within', () => {
  fc.assert(
    fc.property(comparison, (one) => {
      const [before, after] = drawComparison(one) as [string, string];
      fc.pre(before.includes('░'));
      const mark = after.indexOf('●');
      const clearlyOutside = mark < before.indexOf('░') || mark > before.lastIndexOf('░');
      const clearlyInside = mark > before.indexOf('░') && mark < before.lastIndexOf('░');
      if (one.verdict !== 'within-error') expect(clearlyInside).toBe(false);
      if (clearlyOutside) expect(Math.abs(one.delta)).toBeGreaterThan(one.mdc95?.value ?? 0);
    }),
  );
});

it('is never wider than the page, however large the error', () => {
  const large = fc.double({ min: 0.001, max: 5000, noNaN: true });
  fc.assert(
    fc.property(comparison, large, (one, mdc) => {
      const lines = drawComparison({ ...one, mdc95: { value: mdc, source: 'given' } });
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(textWidth);
    }),
  );
});

it('draws an exact pair without shade and bar', () => {
  const exact = {
    ...(compare(
      madeUpMeasurements(madeUpMeasured([90, 90])),
      madeUpMeasurements(madeUpMeasured([94, 94])),
    )[0] as Compared),
  };
  expect(drawComparison(exact).join('\n')).toMatchInlineSnapshot(`
    "    before  ●
        after                                                               ●
                └──────────────┴──────────────┴──────────────┴──────────────┘
               90             91             92             93             94°"
  `);
});
