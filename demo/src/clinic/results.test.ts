import { describe, expect, it } from 'vitest';
import type { Visit } from '../store/records.ts';
import { exportsOf } from './exports-of.ts';
import { progressOf } from './progress-of.ts';
import { resultsOf, sidesOfVisit } from './results-of.ts';
import { takeFor, takesOf } from './takes-of.ts';
import { shippedRecords } from './testing/shipped-records.ts';

const records = shippedRecords();
const visit = (id: string) => records.visits[id] as Visit;

describe('a session', () => {
  it('shows what changed, beside what others of that age and sex show', () => {
    const [result] = resultsOf(records, visit('v1'));
    if (result?.comparison?.status !== 'compared') throw new Error('the pair is comparable');
    expect(result.comparison.verdict).toBe('gain');
    expect(result.norm?.mean).toBe(151.1);
    expect(result.retained).toBeNull();
  });

  it('shows no norm where age or sex is not given', () => {
    const client = { ...records.clients.c!, birthYear: null };
    const [result] = resultsOf({ ...records, clients: { c: client } }, visit('v1'));
    expect(result?.norm).toBeNull();
  });

  it('begins with what is left of the last gain', () => {
    const [result] = resultsOf(records, visit('v2'));
    expect(result?.comparison).toBeNull();
    if (result?.retained?.gain.status !== 'known') throw new Error('the gain was clear');
    expect(result.retained.gain.share).toBeCloseTo(0, 10);
  });

  it('takes the last recording of a motion, and none that is still running', () => {
    const [before] = takesOf(records, 'v1').filter(({ which }) => which === 'before');
    const again = { ...before!, id: 't9', sequence: 9 };
    const item = visit('v1').items[0]!;
    const newest = [again, before!];
    expect(takeFor(newest, item, 'before')?.id).toBe('t9');
    expect(takeFor([{ ...again, state: 'recording' }, before!], item, 'before')?.id).toBe('t1');
  });

  it('holds the sides against each other where both were measured', () => {
    expect(sidesOfVisit(records, visit('v1'))).toEqual([]);
    const left = Object.values(records.takes).map((take) => ({
      ...take,
      id: `${take.id}-left`,
      side: 'left' as const,
      measurements: {
        ...take.measurements!,
        measurements: take.measurements!.measurements.map((one) => ({
          ...one,
          side: 'left' as const,
        })),
      },
    }));
    const takes = { ...records.takes, ...Object.fromEntries(left.map((one) => [one.id, one])) };
    const [sides] = sidesOfVisit({ ...records, takes }, visit('v1'));
    if (sides?.status !== 'compared') throw new Error('both sides were measured');
    expect(sides.difference).toBe(0);
    expect(sides.verdict).toBe('within-error');
  });

  it('is exported under the client’s code, as the command line writes it', () => {
    const files = exportsOf(records, visit('v1'));
    expect(files.name('csv')).toBe('A-1-1.csv');
    expect(files.csv()).toContain('A-1-1-before,A-1-1-after,shoulder.abduction,right,compared,deg');
    expect(JSON.parse(files.json()).comparisons[0].verdict).toBe('gain');
    expect(`${files.csv()}${files.json()}`).not.toContain('1978');
  });
});

describe('the sessions of a client', () => {
  it('stand side by side, before and after', () => {
    const { columns, rows, clockWasSetBack } = progressOf(records, 'c');
    expect(clockWasSetBack).toBe(false);
    expect(columns.map((one) => `${one.visit.id} ${one.which}`)).toEqual([
      'v1 before',
      'v1 after',
      'v2 before',
    ]);
    expect(rows[0]?.sessions.map(({ day }) => day)).not.toContain(null);
  });

  it('keep their order when the clock was set back, and then know no days', () => {
    const { columns, rows, clockWasSetBack } = progressOf(shippedRecords(-30), 'c');
    expect(clockWasSetBack).toBe(true);
    expect(columns.map((one) => one.visit.id)).toEqual(['v1', 'v1', 'v2']);
    expect(rows[0]?.sessions.map(({ day }) => day)).toEqual([null, null, null]);
  });

  it('leave out a motion that none of them shows', () => {
    const refused = { status: 'unmeasurable' as const, reasons: ['hidden'], quality: null };
    const takes = Object.values(records.takes).map((take) => {
      const { measurements } = take.measurements!;
      const hidden = measurements.map(({ motion, side }) => ({ motion, side, ...refused }));
      return { ...take, measurements: { ...take.measurements!, measurements: hidden } };
    });
    const unseen = Object.fromEntries(takes.map((take) => [take.id, take]));
    const { columns, rows } = progressOf({ ...records, takes: unseen }, 'c');
    expect(columns).toHaveLength(3);
    expect(rows).toEqual([]);
  });
});
