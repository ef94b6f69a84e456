import { expect, it } from 'vitest';
import { landmarkName } from './landmark-name.ts';

it.each([
  ['L_Shoulder', 'left-shoulder'],
  ['hipRight', 'right-hip'],
  ['left knee', 'left-knee'],
  ['right_big_toe', 'right-big-toe'],
  ['RAnkle', 'right-ankle'],
  ['LEFT_FOOT_INDEX', 'left-foot-index'],
  ['nose', 'nose'],
  ['left-eye-inner', 'left-eye-inner'],
  ['tailbase', 'tailbase'],
  ['L_Paw', 'L_Paw'],
  ['', ''],
  ['__proto__', '__proto__'],
  ['knee', 'knee'],
])('%s is %s', (name, landmark) => {
  expect(landmarkName(name)).toBe(landmark);
});
