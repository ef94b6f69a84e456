// The reader of `goniokit`, by the fire that every other reader stands.
import { describe, it } from 'vitest';
import { everyFormat, told } from '../testing/every-format.ts';
import { expectBytesToStandFire, expectRecording, fuzzTimeout } from '../testing/fire.ts';
import type { FormatId } from './format-row.ts';
import { parseMotionFile } from './parse-motion-file.ts';

const streamed: readonly FormatId[] = [
  'goniokit-recording',
  'mediapipe-tasks-ndjson',
  'mediapipe-tasks-json',
];

describe.each(streamed)('%s', (from) => {
  it('stands cuts, flipped bytes and random changes', fuzzTimeout, () => {
    expectBytesToStandFire(
      everyFormat[from],
      (bytes) => parseMotionFile(bytes, { ...told, from }),
      (file) => {
        if (file.holds === 'landmarks') expectRecording(file.recording);
      },
    );
  });
});
