// Reads a recording as it streams in, measures every motion in it, and says how long that took and how
// much memory, as JSON: seconds, and bytes at the peak of the whole program.

import { createReadStream } from 'node:fs';
import { measure } from 'goniokit';
import { createRecordingReader } from 'goniokit/recording';

const [file = '', frames = '0', motion = '', width, height] = process.argv.slice(2);
const size = width ? { imageSize: { width: Number(width), height: Number(height) } } : {};

const start = performance.now();
const reader = createRecordingReader({ expectedFrames: Number(frames), ...size });
for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) reader.push(chunk);
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
