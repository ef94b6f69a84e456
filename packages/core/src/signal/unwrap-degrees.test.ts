import fc from 'fast-check';
import { expect, it } from 'vitest';
import oracle from '../../testdata/unwrap.json' with { type: 'json' };
import { unwrapDegrees } from './unwrap-degrees.ts';
import { unwrapSegment } from './unwrap-segment.ts';

const reading = fc.oneof(
  fc.double({ min: -1000, max: 1000, noNaN: true }),
  fc.constant(Number.NaN),
);
const series = fc.array(reading, { maxLength: 40 }).map((values) => Float64Array.from(values));

function isDirection(unwrapped: number, raw: number): boolean {
  return Math.abs(Math.sin(((unwrapped - raw) * Math.PI) / 360)) < 1e-9;
}

it('keeps every direction, steps by half a turn at most, and keeps missing missing', () => {
  fc.assert(
    fc.property(series, (raw) => {
      const before = raw.slice();
      const unwrapped = unwrapDegrees(raw);
      expect(raw).toEqual(before);
      let last = Number.NaN;
      for (const [i, value] of unwrapped.entries()) {
        expect(Number.isNaN(value)).toBe(Number.isNaN(raw[i]!));
        if (Number.isNaN(value)) continue;
        expect(isDirection(value, raw[i]!)).toBe(true);
        if (!Number.isNaN(last)) expect(Math.abs(value - last)).toBeLessThanOrEqual(180 + 1e-9);
        last = value;
      }
    }),
  );
});

it('gives what the comments say', () => {
  expect([...unwrapDegrees(Float64Array.of(170, 179, -178))]).toEqual([170, 179, 182]);
});

it.each(oracle.unwrap.map(({ x, y }, index) => ({ x, y, index })))(
  'agrees with numpy: series $index',
  ({ x, y }) => {
    const unwrapped = unwrapDegrees(Float64Array.from(x));
    for (const [i, value] of y.entries()) expect(unwrapped[i]).toBeCloseTo(value, 10);
  },
);

it('brings a segment back to the turn on which most of it was read', () => {
  const values = Float64Array.of(999, 150, 170, -178, -175, -179, 171, 160, 165, -999);
  unwrapSegment(values, 1, 9);
  expect([...values]).toEqual([999, 150, 170, 182, 185, 181, 171, 160, 165, -999]);
  const fewBefore = Float64Array.of(178, -178, -170, -165);
  unwrapSegment(fewBefore, 0, 4);
  expect([...fewBefore]).toEqual([-182, -178, -170, -165]);
});

it('does not shift a segment for wild readings in it', () => {
  const values = Float64Array.of(0, 0, 120, -120, 0, 0);
  unwrapSegment(values, 0, 6);
  expect([...values]).toEqual([0, 0, 120, -120, 0, 0]);
});
