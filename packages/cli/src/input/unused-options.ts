import type { FormatDescription, FormatId, MotionFile } from '@goniokit/formats';
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

/** What of the options changes nothing, because the file says it itself or has no such thing. */
export function unusedOptions(
  { format, ...motion }: MotionFile,
  { person, rate }: FileOptions,
): readonly string[] {
  const sentences: string[] = [];
  if (rate !== undefined && format.hasTimes) {
    sentences.push(`--rate is not used, ${titleOf(format)} has times of its own`);
  }
  if (person !== undefined && person > 0) {
    if (!severalPersons.includes(format.id)) {
      sentences.push(`--person is not used, ${titleOf(format)} holds one person`);
    } else if (motion.holds === 'landmarks' && motion.recording.visibility.every(Number.isNaN)) {
      sentences.push(`nobody is read, no frame has a person ${person}, counted from 0`);
    }
  }
  return sentences;
}

const titleOf = ({ title }: FormatDescription) => `this format (${title})`;
