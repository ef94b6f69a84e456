import { describe, expect, it } from 'vitest';
import { oppositeLandmarks } from '../opposite-landmarks.ts';
import { coco17 } from './coco-17.ts';
import { mediapipePose33 } from './mediapipe-pose-33.ts';
import { skeletonOf, skeletons } from './skeletons.ts';

describe('skeletons', () => {
  it.each(skeletons)('$id has as many landmarks as its name says, each once', ({ id, names }) => {
    expect(names).toHaveLength(Number(id.split('-').at(-1)));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it.each(skeletons)('$id has a right landmark for each left one', (skeleton) => {
    const opposite = oppositeLandmarks(skeleton);
    for (const [row, name] of skeleton.names.entries()) {
      expect(opposite[opposite[row]!]).toBe(row);
      expect(opposite[row] === row).toBe(!/left|right/.test(name));
    }
  });

  it.each([
    [
      'mediapipe-pose-33',
      { nose: 0, 'left-shoulder': 11, 'right-hip': 24, 'right-foot-index': 32 },
    ],
    ['coco-17', { nose: 0, 'left-shoulder': 5, 'right-hip': 12, 'right-ankle': 16 }],
    ['halpe-26', { 'left-shoulder': 5, neck: 18, 'mid-hip': 19, 'right-heel': 25 }],
    ['body-25', { neck: 1, 'right-wrist': 4, 'left-hip': 12, 'left-heel': 21, 'right-heel': 24 }],
    ['mediapipe-hand-21', { wrist: 0, 'thumb-tip': 4, 'index-mcp': 5, 'little-tip': 20 }],
  ])('%s is in the order of its model', (id, rows) => {
    const { names } = skeletonOf(id);
    for (const [name, row] of Object.entries(rows)) expect(names.indexOf(name)).toBe(row);
  });

  it('are found by id', () => {
    expect(skeletonOf('coco-17')).toBe(coco17);
    expect(skeletonOf(undefined)).toBe(mediapipePose33);
  });

  it('example: the opposite of the left shoulder', () => {
    expect(oppositeLandmarks(coco17)[5]).toBe(6);
  });
});
