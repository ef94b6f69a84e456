import { expect, it } from 'vitest';
import { dial } from './dial.ts';

it('points up at 0 and turns clockwise', () => {
  expect(dial(0, 100)?.moving[1]).toBeCloseTo(4, 9);
  expect(dial(90, 100)?.moving[0]).toBeCloseTo(96, 9);
  expect(dial(90, 100)?.moving[1]).toBeCloseTo(50, 9);
  expect(dial(-90, 100)?.moving[0]).toBeCloseTo(4, 9);
});

it('is not drawn without an angle', () => {
  expect(dial(Number.NaN, 100)).toBeNull();
});
