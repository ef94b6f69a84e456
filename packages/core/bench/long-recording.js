import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordingFile } from './recording-file.js';

const LINES_A_WRITE = 1000;

/** How a recording is written: its numbers in flat lists, or a result of MediaPipe Tasks a line. */
const layouts = {
  flat: (/** @type {string[]} */ lines) => ({
    time: 'timeMs',
    rests: lines.map((line) => line.slice(line.indexOf(','))),
  }),
  objects: (/** @type {string[]} */ lines) => ({
    time: 'timestampMs',
    rests: lines.map((line) => {
      const { pose } = JSON.parse(line);
      const landmarks = pose ? [objectsOf(pose.image)] : [];
      const worldLandmarks = pose ? [objectsOf(pose.world)] : [];
      return `,${JSON.stringify({ landmarks, worldLandmarks }).slice(1)}`;
    }),
  }),
};

/**
 * Numbers as the model gives them: of 32 bits, with all the digits that JSON.stringify prints of them. Those
 * of the fixture are rounded.
 *
 * @param {number[]} numbers
 */
function objectsOf(numbers) {
  return Array.from({ length: numbers.length / 4 }, (_, i) => {
    const [x, y, z, visibility] = numbers.slice(4 * i, 4 * i + 4).map(Math.fround);
    return { x, y, z, visibility };
  });
}

/**
 * A recording of any length: the real one over and over, at 30 frames a second.
 *
 * @param {number} frames
 * @param {keyof typeof layouts} layout
 * @returns {Promise<{ file: string, bytes: number, remove: () => void }>}
 */
export async function longRecording(frames, layout = 'flat') {
  const folder = mkdtempSync(join(tmpdir(), 'goniokit-bench-'));
  const file = join(folder, 'long.ndjson');
  const [header, ...lines] = readFileSync(recordingFile, 'utf8').trimEnd().split('\n');
  const { time, rests } = layouts[layout](lines);
  const output = await open(file, 'w');
  if (layout === 'flat') await output.write(`${header}\n`);
  for (let from = 0; from < frames; from += LINES_A_WRITE) {
    let text = '';
    for (let i = from; i < Math.min(frames, from + LINES_A_WRITE); i += 1) {
      text += `{"${time}":${Math.round((i * 1000) / 30)}${rests[i % rests.length]}\n`;
    }
    await output.write(text);
  }
  const { size } = await output.stat();
  await output.close();
  return { file, bytes: size, remove: () => rmSync(folder, { recursive: true }) };
}
