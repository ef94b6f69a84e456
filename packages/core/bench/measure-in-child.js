// Reads a recording as it streams in, measures every motion in it, and says how long that took and how
// much memory, as JSON: seconds, of a second time too, and bytes at the peak of the whole program after the
// first.

import { measure } from 'goniokit';
import { createRecordingReader } from 'goniokit/recording';

const [file = '', frames = '0', motion = '', width, height] = process.argv.slice(2);
const size = width ? { imageSize: { width: Number(width), height: Number(height) } } : {};

// As the command line reads: into two buffers in turn.
const { openBytes } = await import(
  new URL('../../cli/dist/input/open-bytes.js', import.meta.url).href
);

const io = { cwd: process.cwd(), signal: new AbortController().signal };

async function readAndMeasure() {
  const start = performance.now();
  const reader = createRecordingReader({ expectedFrames: Number(frames), ...size });
  const source = await openBytes(file, io);
  for await (const chunk of source.chunks()) reader.push(chunk);
  await source.close();
  const recording = reader.end();
  const read = performance.now();
  const { measurements } = measure(recording, motion === '' ? {} : { motions: [motion] });
  const end = performance.now();
  return {
    seconds: (end - start) / 1000,
    readSeconds: (read - start) / 1000,
    frames: recording.frames,
    measured: measurements.filter(({ status }) => status === 'measured').length,
  };
}

const first = await readAndMeasure();
const peakBytes = process.resourceUsage().maxRSS * 1024;
// As the second file of a batch: by now the engine has compiled what it needs.
const { seconds: secondsAgain } = await readAndMeasure();
console.log(JSON.stringify({ ...first, secondsAgain, peakBytes }));
