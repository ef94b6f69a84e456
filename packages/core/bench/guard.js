// In `npm test`: has something become much slower? Ratios to work done in turns in the same process, with
// bounds so wide that a busy machine does not break them. The true bounds are those of `npm run bench`.

import { readFileSync } from 'node:fs';
import { measure } from 'goniokit';
import { parseRecording } from 'goniokit/recording';
import { recordingFile } from './recording-file.js';
import { timeReadings } from './time-readings.js';

const ROUNDS = 7;
const FRAMES = 3_000;
const LEAST_TIMES_KALIDOKIT = 2;
const MOST_TIMES_PARSE = 10;

/** Best time of several: what the machine can do when nothing else runs. */
function best(/** @type {(() => unknown)[]} */ ...works) {
  const times = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1) {
    works.forEach((work, i) => {
      const start = performance.now();
      work();
      times[i] = Math.min(times[i] ?? 0, performance.now() - start);
    });
  }
  return times;
}

const [header = '', ...frames] = readFileSync(recordingFile, 'utf8').trimEnd().split('\n');
const lines = Array.from({ length: FRAMES }, (_, i) => {
  const frame = frames[i % frames.length] ?? '';
  return `{"timeMs":${Math.round((i * 1000) / 30)}${frame.slice(frame.indexOf(','))}`;
});
const text = [header, ...lines].join('\n');
const [parse = 0, measured = 0] = best(
  () => {
    for (const line of lines) JSON.parse(line);
  },
  () => measure(parseRecording(text)),
);
const { ns } = timeReadings(ROUNDS);

const timesKalidokit = (ns.kalidokit ?? 0) / (ns.goniokit ?? 0);
const timesParse = measured / parse;
console.log(
  `a reading is ${timesKalidokit.toFixed(1)} times as fast as kalidokit's (at least ${LEAST_TIMES_KALIDOKIT}); ` +
    `measuring takes ${timesParse.toFixed(1)} times JSON.parse (at most ${MOST_TIMES_PARSE})`,
);
process.exitCode =
  timesKalidokit >= LEAST_TIMES_KALIDOKIT && timesParse <= MOST_TIMES_PARSE ? 0 : 1;
