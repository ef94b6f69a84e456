import { expect, it } from 'vitest';
import { changeText, degreesText } from './degrees-text.ts';

it('writes angles with a true minus and no negative zero', () => {
  expect(degreesText(-5.04, 1)).toBe('−5.0°');
  expect(degreesText(152.4, 0)).toBe('152°');
  expect(degreesText(-0.2, 0)).toBe('0°');
  expect(degreesText(-0.04, 1)).toBe('0.0°');
});

it('writes the sign of a change', () => {
  expect(changeText(8.42)).toBe('+8.4°');
  expect(changeText(-8.42)).toBe('−8.4°');
  expect(changeText(0.04)).toBe('0.0°');
});
