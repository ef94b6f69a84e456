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
    expect(column.finish(1000)!.buffer).toBe(values.buffer);
  });

  it.each([0, 1, 5, 700, 9000, 20000])('holds 9000 rows where %i were expected', (expected) => {
    const column = createColumn(2, expected);
    for (let frame = 0; frame < 9000; frame += 1) {
      const at = column.open(frame);
      column.values[at] = frame;
      column.values[at + 1] = -frame;
    }
    const values = column.finish(9000)!;
    expect(values).toHaveLength(18000);
    for (let frame = 0; frame < 9000; frame += 1) expect(values[frame * 2 + 1]).toBe(-frame);
  });

  it('keeps rows that were left out missing: before, between and behind', () => {
    const column = createColumn(1, 0);
    for (const frame of [2, 4]) {
      const at = column.open(frame);
      column.values[at] = frame;
    }
    expect(Array.from(column.finish(6)!)).toEqual([NaN, NaN, 2, NaN, 4, NaN]);
  });

  it('leaves out more rows than a block has', () => {
    const column = createColumn(1, 0);
    column.values[column.open(10000)] = 7;
    const values = column.finish(20000)!;
    expect(values.findIndex((value) => !Number.isNaN(value))).toBe(10000);
    expect(values.findLastIndex((value) => !Number.isNaN(value))).toBe(10000);
  });

  it('is null where no row was opened', () => {
    expect(createColumn(3, 10).finish(4)).toBeNull();
  });
});
