import type { FormatId, MotionFile } from '@goniokit/formats';
import type { FileOptions } from '../command-options.ts';

/** Formats whose frames can hold several persons. */
const severalPersons: readonly FormatId[] = [
  'mediapipe-tasks-ndjson',
  'mediapipe-tasks-json',
  'mediapipe-python',
  'openpose',
  'coco-results',
  'alphapose',
  'mmpose',
  'deeplabcut',
  'sleap',
];

/** Milliseconds that counting frames is off, and clocks are not. */
const ROUNDING_MS = 1e-6;

/** Whether times are those of the file, where a rate was told: some formats may have them. */
export function hasOwnTimes({ format, ...motion }: MotionFile, rate: number): boolean {
  if (format.hasTimes) return true;
  if (motion.holds !== 'landmarks') return false;
  const stepMs = 1000 / rate;
  return motion.recording.timeMs.some(
    (timeMs) => Math.abs(timeMs - Math.round(timeMs / stepMs) * stepMs) > ROUNDING_MS,
  );
}

/** What of the options changes nothing, because the file says it itself or has no such thing. */
export function unusedOptions(
  motion: MotionFile,
  { person, rate, hand }: FileOptions,
): readonly string[] {
  const { format } = motion;
  const sentences: string[] = [];
  if (rate !== undefined && hasOwnTimes(motion, rate)) {
    sentences.push('--rate is not used, the file has times of its own');
  }
  if (person !== undefined && person > 0) {
    if (!severalPersons.includes(format.id)) {
      sentences.push(`--person is not used, this format (${format.title}) holds one person`);
    } else if (motion.holds === 'landmarks' && motion.recording.visibility.every(Number.isNaN)) {
      sentences.push(`nobody is read, no frame has a person ${person}, counted from 0`);
    }
  }
  if (hand !== undefined && format.id !== 'landmark-arrays') {
    sentences.push(`--hand is not used, this format (${format.title}) says whose hands it holds`);
  }
  return sentences;
}
