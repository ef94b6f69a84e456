import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordingFile } from './recording-file.js';

const LINES_A_WRITE = 1000;

/**
 * A recording of any length: the real one over and over, at 30 frames a second.
 *
 * @param {number} frames
 * @returns {Promise<{ file: string, bytes: number, remove: () => void }>}
 */
export async function longRecording(frames) {
  const folder = mkdtempSync(join(tmpdir(), 'goniokit-bench-'));
  const file = join(folder, 'long.ndjson');
  const [header, ...lines] = readFileSync(recordingFile, 'utf8').trimEnd().split('\n');
  const poses = lines.map((line) => line.slice(line.indexOf(',')));
  const output = await open(file, 'w');
  await output.write(`${header}\n`);
  for (let from = 0; from < frames; from += LINES_A_WRITE) {
    let text = '';
    for (let i = from; i < Math.min(frames, from + LINES_A_WRITE); i += 1) {
      text += `{"timeMs":${Math.round((i * 1000) / 30)}${poses[i % poses.length]}\n`;
    }
    await output.write(text);
  }
  const { size } = await output.stat();
  await output.close();
  return { file, bytes: size, remove: () => rmSync(folder, { recursive: true }) };
}
