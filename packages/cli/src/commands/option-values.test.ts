import { expect, it } from 'vitest';
import { parseModelNames } from './option-values.ts';

it.each([
  ['pose', ['pose']],
  ['hands', ['pose', 'hands']],
  ['face, hands', ['pose', 'hands', 'face']],
  ['pose,hands,face,hands', ['pose', 'hands', 'face']],
])('models: %s', (text, names) => {
  expect(parseModelNames(text)).toEqual(names);
});

it.each(['', 'hand', 'pose,', 'Pose'])('models: refuses "%s"', (text) => {
  expect(() => parseModelNames(text)).toThrow(/pose, hands, face/);
});
