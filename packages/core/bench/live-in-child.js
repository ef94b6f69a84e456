// Run with --expose-gc: time and memory of 100,000 live steps, as JSON.

import { readFileSync } from 'node:fs';
import { liveMeasure } from 'goniokit/live';
import { recordingFile } from './recording-file.js';

const STEPS = 100_000;
const WARM_UP = 5_000;

const [header, ...frames] = readFileSync(recordingFile, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

let state = liveMeasure.start({
  motion: 'shoulder.abduction',
  side: 'left',
  image: header.image,
});
let timeMs = 0;

/** The recording over and over, at 30 frames a second. */
function steps(/** @type {number} */ count) {
  for (let i = 0; i < count; i += 1) {
    timeMs += 1000 / 30;
    state = liveMeasure.step(state, { timeMs, pose: frames[i % frames.length].pose });
  }
}

function heapBytes() {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

steps(WARM_UP);
const heapBefore = heapBytes();
const start = performance.now();
steps(STEPS);
const microseconds = ((performance.now() - start) * 1000) / STEPS;
const grownBytes = heapBytes() - heapBefore;
const repetitions = state.repetitions.length;
console.log(JSON.stringify({ steps: STEPS, microseconds, grownBytes, repetitions }));
