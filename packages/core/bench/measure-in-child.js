// Reads a recording as it streams in, measures every motion in it, and says how long that took and how
// much memory, as JSON: seconds, and bytes at the peak of the whole program.

import { open } from 'node:fs/promises';
import { measure } from 'goniokit';
import { createRecordingReader } from 'goniokit/recording';

const [file = '', frames = '0', motion = '', width, height] = process.argv.slice(2);
const size = width ? { imageSize: { width: Number(width), height: Number(height) } } : {};

const start = performance.now();
const reader = createRecordingReader({ expectedFrames: Number(frames), ...size });
// As the command line reads: into one buffer, for new ones cost a tenth of the time.
const handle = await open(file);
const buffer = new Uint8Array(1 << 20);
for (;;) {
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
  if (bytesRead === 0) break;
  reader.push(buffer.subarray(0, bytesRead));
}
await handle.close();
const recording = reader.end();
const read = performance.now();
const { measurements } = measure(recording, motion === '' ? {} : { motions: [motion] });
const end = performance.now();

console.log(
  JSON.stringify({
    seconds: (end - start) / 1000,
    readSeconds: (read - start) / 1000,
    frames: recording.frames,
    measured: measurements.filter(({ status }) => status === 'measured').length,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
