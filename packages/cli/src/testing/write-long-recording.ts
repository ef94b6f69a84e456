import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { fixtureText } from './fixture-text.ts';

/** A recording of that many frames: a real one, over and over. Writes its lines to a file; gives its size in bytes. */
export async function writeLongRecording(file: string, frames: number): Promise<number> {
  const [header = '', ...lines] = fixtureText('recordings/rom-shoulder.ndjson')
    .trimEnd()
    .split('\n');
  const poses = lines.map((line) => line.slice(line.indexOf('"pose"')));
  const stream = createWriteStream(file);
  let batch = `${header}\n`;
  for (let frame = 0; frame < frames; frame += 1) {
    batch += `{"timeMs":${(frame * 100) / 3},${poses[frame % poses.length]}\n`;
    if (batch.length < 2 ** 22 && frame < frames - 1) continue;
    if (!stream.write(batch)) await once(stream, 'drain');
    batch = '';
  }
  stream.end();
  await once(stream, 'close');
  return stream.bytesWritten;
}
