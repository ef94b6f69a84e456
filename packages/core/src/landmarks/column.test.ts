import { describe, expect, it } from 'vitest';
import { createColumn } from './column.ts';

describe('createColumn', () => {
  it('takes memory once where the number of frames is known', () => {
    const column = createColumn(3, 1000);
    column.open(0);
    const { values } = column;
    for (let frame = 1; frame < 1000; frame += 1) column.open(frame);
    expect(column.finish(1000)).toBe(values);
    expect(values).toHaveLength(3000);
  });

  it.each([0, 1, 5, 700, 2000])('holds 700 rows where %i were expected', (expected) => {
    const column = createColumn(2, expected);
    for (let frame = 0; frame < 700; frame += 1) {
      column.open(frame);
      column.values[frame * 2] = frame;
      column.values[frame * 2 + 1] = -frame;
    }
    const values = column.finish(700)!;
    expect(values).toHaveLength(1400);
    for (let frame = 0; frame < 700; frame += 1) expect(values[frame * 2 + 1]).toBe(-frame);
  });

  it('keeps rows that were left out missing: before, between and behind', () => {
    const column = createColumn(1, 0);
    for (const frame of [2, 4]) {
      column.open(frame);
      column.values[frame] = frame;
    }
    expect(Array.from(column.finish(6)!)).toEqual([NaN, NaN, 2, NaN, 4, NaN]);
  });

  it('is null where no row was opened', () => {
    expect(createColumn(3, 10).finish(4)).toBeNull();
  });
});
