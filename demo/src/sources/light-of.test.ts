import { expect, it } from 'vitest';
import { lightOf } from './light-of.ts';

it('tells black, white and halves', () => {
  const white = [255, 255, 255, 255];
  const black = [0, 0, 0, 255];
  expect(lightOf(black)).toEqual({ mean: 0, blown: 0 });
  expect(lightOf(white).mean).toBeCloseTo(1, 9);
  expect(lightOf([...white, ...black]).blown).toBe(0.5);
  expect(lightOf([...white, ...black]).mean).toBeCloseTo(0.5, 9);
});

it('sees colours as the eye does', () => {
  expect(lightOf([0, 255, 0, 255]).mean).toBeGreaterThan(lightOf([255, 0, 0, 255]).mean);
  expect(lightOf([255, 0, 0, 255]).mean).toBeGreaterThan(lightOf([0, 0, 255, 255]).mean);
});
