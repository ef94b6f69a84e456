import { expect, it } from 'vitest';
import { detectMapping } from './detect-mapping.ts';

it.each([
  [['LFEP', 'LFEO', 'LTIO', 'C7'], 'plug-in-gait'],
  [['L_HJC', 'L_knee', 'L_ankle'], 'opencap-markers'],
  [['l_hip', 'l_knee', 'l_ankle'], 'joint-centres'],
  [['left-hip', 'left-knee', 'left-ankle'], 'landmark-names'],
  [['left-hip', 'left-knee', 'left-ankle', 'left-heel', 'LFEP', 'LFEO', 'LTIO'], 'landmark-names'],
  [['LFEP', 'LFEO'], undefined],
  [[], undefined],
])('%j are %s', (names, id) => {
  expect(detectMapping({ names })?.id).toBe(id);
});
