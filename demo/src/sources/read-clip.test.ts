import { expect, it } from 'vitest';
import { readClip } from './read-clip.ts';

const header = { format: 'goniokit-recording', version: 1 };
const text = (...lines: object[]) => lines.map((line) => JSON.stringify(line)).join('\n');

it('gives a recording as it stands', () => {
  const frame = { timeMs: 0, pose: null };
  expect(readClip(`${text(header, frame)}\n`)).toEqual({ header, frames: [frame] });
});

it('refuses what is none', () => {
  const frame = { timeMs: 0, pose: null };
  for (const bad of ['', 'notes', text(header), text({ format: 'other' }, frame)])
    expect(() => readClip(bad)).toThrow();
  expect(() => readClip(text(header, frame, frame))).toThrow();
});
