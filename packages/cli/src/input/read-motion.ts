import { createHash } from 'node:crypto';
import {
  detectFormat,
  type FormatDescription,
  formats,
  type MotionFile,
  parseMotionFile,
  parseOpenPose,
  type ReadMotionFileOptions,
  withToldView,
  withViewOfFile,
} from '@goniokit/formats';
import { createRecordingReader } from 'goniokit/recording';
import type { FileOptions } from '../command-options.ts';
import { stopIfInterrupted } from '../interrupted.ts';
import type { Io } from '../io.ts';
import { createProgressBar, type ProgressBar } from '../output/progress-bar.ts';
import { say } from '../output/say.ts';
import { advise } from './advise.ts';
import { countFrames } from './count-frames.ts';
import { dictionaryBeside } from './dictionary-beside.ts';
import { createLineBlanker } from './line-blanker.ts';
import { type ByteSource, openBytes } from './open-bytes.ts';
import { jsonFolder } from './openpose-folder.ts';
import { type InputHead, joined, readHead } from './read-head.ts';
import { hasOwnTimes, unusedOptions } from './unused-options.ts';

/** What a file holds, and a mark of its bytes. */
export interface ReadMotion {
  readonly motion: MotionFile;
  readonly sha256: string;
}

/** Formats that are read as they come, in memory of the result's size. */
const streamed: readonly string[] = [
  'goniokit-recording',
  'mediapipe-tasks-ndjson',
  'mediapipe-tasks-json',
];

const openPose = formats.find(({ id }) => id === 'openpose') as FormatDescription;

/**
 * Reads a file of any format that is known, a folder of OpenPose, or standard input for `-`. What was told
 * from the content of a format that says less than a recording is said on stderr.
 *
 * @param emptied lines, counted from 1, that are read as if nothing stood on them
 * @throws GoniokitError naming the file and the line or byte
 */
export async function readMotion(
  file: string,
  options: FileOptions,
  io: Io,
  emptied: ReadonlySet<number>,
): Promise<ReadMotion> {
  const name = file === '-' ? 'standard input' : file;
  const read = await readAs(file, name, options, io, emptied).catch((error: unknown) => {
    throw advise(error);
  });
  for (const unused of unusedOptions(read.motion, options)) await say(io, `${name}: ${unused}`);
  return read;
}

async function readAs(
  file: string,
  name: string,
  options: FileOptions,
  io: Io,
  emptied: ReadonlySet<number>,
): Promise<ReadMotion> {
  const told = toldOf(name, options);
  const folder = await jsonFolder(file, io);
  if (folder) {
    const recording = parseOpenPose(folder.files, told);
    const motion: MotionFile = { format: openPose, holds: 'landmarks', recording };
    await sayFormat(name, motion, options, io);
    return { motion, sha256: folder.sha256 };
  }
  const source = await openBytes(file, io);
  const bar = createProgressBar(io, name);
  try {
    const input = await readHead(source, io.signal);
    const format = formatOf(input.head, told);
    if (told.hand !== undefined && format !== null && streamed.includes(format.id)) {
      parseMotionFile(input.head, told);
    }
    // JSON that is none of the formats: the reader of recordings says best what is wrong with it.
    if (format === null || streamed.includes(format.id)) {
      const read = await readStream(source, input, told, emptied, bar, io);
      return { ...read, motion: { ...read.motion, format: format ?? read.motion.format } };
    }
    const { bytes, sha256 } = await readWhole(source, input, emptied, bar, io);
    const dictionary = format.id === 'tidy' ? await dictionaryBeside(file, io) : null;
    const motion = parseMotionFile(bytes, {
      ...told,
      from: format.id,
      ...(dictionary ? { dictionary } : {}),
    });
    bar.clear();
    await sayFormat(name, motion, options, io);
    if (dictionary) await say(io, `${name}: with its data dictionary, ${dictionary.file}`);
    return { motion, sha256 };
  } finally {
    bar.clear();
    await source.close();
  }
}

function toldOf(file: string, options: FileOptions): ReadMotionFileOptions {
  const { imageSize, mirrored, person, rate, from, view, units, hand } = options;
  return {
    file,
    ...(imageSize ? { imageSize } : {}),
    ...(mirrored ? { mirrored } : {}),
    ...(person === undefined ? {} : { person }),
    ...(rate === undefined ? {} : { rateHz: rate }),
    ...(from === undefined ? {} : { from }),
    ...(view === undefined ? {} : { view }),
    ...(units === undefined ? {} : { units }),
    ...(hand === undefined ? {} : { hand }),
  };
}

/** @throws GoniokitError where it is neither JSON nor any of the formats */
function formatOf(head: Uint8Array, told: ReadMotionFileOptions): FormatDescription | null {
  if (told.from !== undefined) return formats.find(({ id }) => id === told.from) ?? null;
  const format = detectFormat(head);
  if (format !== null) return format;
  const start = Buffer.from(head)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start === '' || /^[{[]/.test(start)) return format;
  parseMotionFile(head, told);
  return null;
}

async function readStream(
  source: ByteSource,
  input: InputHead,
  told: ReadMotionFileOptions,
  emptied: ReadonlySet<number>,
  bar: ProgressBar,
  io: Io,
): Promise<ReadMotion> {
  const { size } = source;
  const expectedFrames = size === null ? 0 : await countFrames(source);
  const reader = createRecordingReader({
    ...told,
    expectedFrames: Math.max(0, expectedFrames - emptied.size),
  });
  const sha256 = await eachChunk(source, input, emptied, bar, io, (chunk) => reader.push(chunk));
  const read = reader.end();
  const { view, file } = told;
  const recording =
    view === undefined
      ? withViewOfFile(read)
      : withToldView(read, view, { ...(file && { file }), line: 1 });
  const format = formats.find(({ id }) => id === recording.source.format) as FormatDescription;
  return { motion: { format, holds: 'landmarks', recording }, sha256 };
}

async function readWhole(
  source: ByteSource,
  input: InputHead,
  emptied: ReadonlySet<number>,
  bar: ProgressBar,
  io: Io,
) {
  const kept: Uint8Array[] = [];
  let length = 0;
  const sha256 = await eachChunk(source, input, emptied, bar, io, (chunk) => {
    kept.push(chunk.slice());
    length += chunk.length;
  });
  return { bytes: joined(kept, length), sha256 };
}

/** @returns the mark of the bytes as they are in the file */
async function eachChunk(
  source: ByteSource,
  input: InputHead,
  emptied: ReadonlySet<number>,
  bar: ProgressBar,
  io: Io,
  take: (chunk: Uint8Array) => void,
): Promise<string> {
  const hash = createHash('sha256');
  const emptyLines = createLineBlanker(emptied);
  let read = 0;
  for await (const chunk of input.chunks()) {
    stopIfInterrupted(io.signal);
    hash.update(chunk);
    emptyLines(chunk);
    take(chunk);
    read += chunk.length;
    if (source.size !== null) bar.show(read / source.size);
  }
  stopIfInterrupted(io.signal);
  return hash.digest('hex');
}

/** What a file was taken for, and why: nothing of it is guessed in silence. */
function sayFormat(
  name: string,
  motion: MotionFile,
  { from, rate, view, hand }: FileOptions,
  io: Io,
): Promise<void> {
  const { title, units, axes, skeleton, hasTimes } = motion.format;
  const why = from === undefined ? 'by its content' : 'as --from says';
  const seen = view === undefined ? '' : `; seen from the ${view} as --view says`;
  const whose = hand === undefined ? '' : `; a ${hand} hand as --hand says`;
  const times =
    hasTimes || rate === undefined || hasOwnTimes(motion, rate)
      ? 'times of the file'
      : `${rate} frames a second as --rate says`;
  const taken = [`${title} ${why}`, `units: ${units}`, `axes: ${axes}`, skeleton, times];
  return say(io, `${name}: ${taken.join('; ')}${seen}${whose}`);
}
