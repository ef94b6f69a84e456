import { detectMapping, type MotionFile, markerRecording } from '@goniokit/formats';
import { GoniokitError, type Recording } from 'goniokit';
import type { Io } from '../io.ts';
import { say } from '../output/say.ts';

/** Names of markers that an error shows. */
const SHOWN = 5;

/**
 * The recording that a file holds. Markers become landmarks by their names, which is said on stderr.
 *
 * @throws GoniokitError `not-a-recording` where the markers are of no set that is known, or the file holds
 *   angles alone
 */
export async function recordingOf(motion: MotionFile, name: string, io: Io): Promise<Recording> {
  if (motion.holds === 'landmarks') return motion.recording;
  const where = { file: name };
  if (motion.holds === 'angles') {
    throw new GoniokitError('not-a-recording', {
      what: 'a recording',
      expected: 'landmarks or markers',
      received: 'a table of angles',
      where,
    });
  }
  const { trial } = motion;
  const mapping = detectMapping(trial);
  if (mapping === null) {
    const others = trial.names.length > SHOWN ? ', ...' : '';
    throw new GoniokitError('not-a-recording', {
      what: 'a file of markers',
      expected: 'joint centres of Plug-in-Gait, markers of OpenCap, or names of landmarks',
      received: `${trial.names.slice(0, SHOWN).join(', ')}${others}`,
      where,
    });
  }
  const recording = markerRecording(trial, mapping);
  const { right, down, away } = mapping.axes;
  const landmarks = recording.skeleton.names.length;
  const hertz = Number(trial.rateHz.toPrecision(4));
  await say(
    io,
    `${name}: ${trial.names.length} markers in ${trial.units} at ${hertz} Hz; ${landmarks} landmarks of ${mapping.id} by their names; right is ${right}, down is ${down}, away is ${away}`,
  );
  return recording;
}
