import { expect, it } from 'vitest';
import { countFrames } from './count-frames.ts';

const header = '{"format":"goniokit-recording","version":1}';

function sourceOf(text: string, chunkBytes: number) {
  const bytes = new TextEncoder().encode(text);
  return {
    file: 'made-up',
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        yield bytes.subarray(at, at + chunkBytes);
      }
    },
    async close() {},
  };
}

it.each([
  { text: '', frames: 0 },
  { text: `${header}\n`, frames: 0 },
  { text: `${header}\n{}\n{}\n`, frames: 2 },
  { text: `\uFEFF${header}\r\n{}\r\n{}`, frames: 2 },
  { text: '{"timestampMs":0}\n{"timestampMs":1}\n', frames: 2 },
  { text: '{"timestampMs":0}\n{"timestampMs":1}', frames: 2 },
])('$text has $frames', async ({ text, frames }) => {
  expect(await countFrames(sourceOf(text, 2 ** 20))).toBe(frames);
  expect(await countFrames(sourceOf(text, 64))).toBe(frames);
});
