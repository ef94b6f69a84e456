import type { Frame, RecordingHeader } from 'goniokit';
import { createRecordingBuilder } from 'goniokit/recording';

/** A recording to be played, as its file stands. */
export interface Clip {
  readonly header: RecordingHeader;
  readonly frames: readonly Frame[];
}

/**
 * Reads a `goniokit-recording`.
 *
 * @throws GoniokitError or SyntaxError where it is none
 */
export function readClip(text: string): Clip {
  const [header, ...frames] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
  // The door that every recording comes through; what it lets pass can be played.
  const builder = createRecordingBuilder(header, { expectedFrames: frames.length });
  for (const frame of frames) builder.add(frame);
  builder.finish();
  return { header, frames };
}
