import { readFileSync } from 'node:fs';
import { type Frame, measure, type RecordingHeader } from 'goniokit';
import { createRecordingBuilder } from 'goniokit/recording';
import { expect, it } from 'vitest';
import { clockAfter, withoutRepetition } from './without-repetition.ts';

const file = new URL('../../../fixtures/pairs/synthetic-gain/before.ndjson', import.meta.url);
const [header, ...frames] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line)) as [RecordingHeader, ...Frame[]];

function measured(some: readonly Frame[]) {
  const builder = createRecordingBuilder(header);
  for (const frame of some) builder.add(frame);
  const [one] = measure(builder.finish(), {
    motions: ['shoulder.abduction'],
    side: 'right',
  }).measurements;
  if (one?.status !== 'measured') throw new Error('the shipped recording must be measurable');
  return one;
}

const whole = measured(frames);

it('takes one repetition out and leaves the others as they were', () => {
  for (const [i, repetition] of whole.repetitions.entries()) {
    const { repetitions } = measured(withoutRepetition(frames, repetition));
    const others = whole.repetitions.filter((_, other) => other !== i);
    expect(repetitions).toHaveLength(2);
    repetitions.forEach(({ value }, other) => {
      expect(Math.abs(value - others[other]!.value)).toBeLessThan(0.2);
    });
  }
});

it('the same repetition done a minute later takes its place, and the value stays', () => {
  const second = whole.repetitions[1]!;
  const kept = withoutRepetition(frames, second);
  const timeOf = clockAfter(kept);
  const later = frames
    .filter(({ timeMs }) => timeMs > second.startMs - 300 && timeMs < second.endMs + 700)
    .map((frame) => ({ ...frame, timeMs: timeOf(frame.timeMs + 60_000) }));
  const redone = measured([...kept, ...later]);
  expect(redone.repetitions).toHaveLength(3);
  expect(Math.abs(redone.repetitions[2]!.value - second.value)).toBeLessThan(0.2);
  expect(Math.abs(redone.value - whole.value)).toBeLessThan(0.2);
});

it('a recording begins with its own clock, and goes on after a break', () => {
  expect(clockAfter([])(90_000)).toBe(90_000);
  const timeOf = clockAfter([{ timeMs: 500, pose: null }]);
  expect([90_000, 90_040].map(timeOf)).toEqual([1500, 1540]);
});
