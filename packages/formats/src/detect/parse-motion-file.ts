import { type ErrorPlace, GoniokitError, type Recording } from 'goniokit';
import { parseRecording } from 'goniokit/recording';
import type { AngleTable } from '../angle-table.ts';
import { parseC3d } from '../c3d/parse-c3d.ts';
import { parseCocoResults } from '../keypoints/parse-coco-results.ts';
import { parseMmpose } from '../keypoints/parse-mmpose.ts';
import { parseOpenPose } from '../keypoints/parse-openpose.ts';
import { withToldView, withViewOfFile } from '../landmarks/told-view.ts';
import type { MarkerTrial } from '../marker-trial.ts';
import { parseLandmarkArrays } from '../mediapipe/parse-landmark-arrays.ts';
import { parsePoseSamples } from '../mediapipe/parse-pose-samples.ts';
import { parsePythonResults } from '../mediapipe/parse-python-results.ts';
import { parseMot } from '../mot/parse-mot.ts';
import { parseParquet } from '../parquet/parse-parquet.ts';
import { quoted, refusal } from '../refusal.ts';
import { parseMarkerTable, type ReadMarkerTableOptions } from '../table/parse-marker-table.ts';
import { decodeText } from '../text/decode-text.ts';
import { parseTidy, type ReadTidyOptions } from '../tidy/parse-tidy.ts';
import { parseDeepLabCut } from '../tracking/parse-deeplabcut.ts';
import { parseSleap } from '../tracking/parse-sleap.ts';
import { parseTrc } from '../trc/parse-trc.ts';
import { detectFormat, formats } from './detect-format.ts';
import type { FormatDescription, FormatId } from './format-row.ts';

/** What the caller knows of a file. */
export interface ReadMotionFileOptions extends ReadTidyOptions, ReadMarkerTableOptions {
  /** What the file is; without it, its content says. */
  readonly from?: FormatId;
}

/** What a file holds. */
export type MotionFile = { readonly format: FormatDescription } & (
  | { readonly holds: 'landmarks'; readonly recording: Recording }
  | {
      readonly holds: 'markers';
      readonly trial: MarkerTrial;
      /** Angles that stand beside the markers; null where the format has none. */
      readonly angles: AngleTable | null;
    }
  | { readonly holds: 'angles'; readonly table: AngleTable }
);

type TextReader = (text: string, options: ReadMotionFileOptions) => Recording;

/** The reader of recordings knows no view: it is told of what it read. */
const streamed: TextReader = (text, options) => {
  const recording = parseRecording(text, options);
  const { view, file } = options;
  if (view === undefined) return withViewOfFile(recording);
  return withToldView(recording, view, { ...(file === undefined ? {} : { file }), line: 1 });
};

/** A frame of OpenPose alone: a folder of them is `parseOpenPose`'s. */
const oneFrame: TextReader = (text, options) =>
  parseOpenPose([{ name: options.file ?? 'a frame', text }], options);

const landmarkReaders: Readonly<
  Record<Exclude<FormatId, 'c3d' | 'trc' | 'mot' | 'marker-table' | 'parquet'>, TextReader>
> = {
  'goniokit-recording': streamed,
  'mediapipe-tasks-ndjson': streamed,
  'mediapipe-tasks-json': streamed,
  'mediapipe-python': parsePythonResults,
  'landmark-arrays': parseLandmarkArrays,
  'pose-samples': parsePoseSamples,
  openpose: oneFrame,
  'coco-results': parseCocoResults,
  alphapose: parseCocoResults,
  mmpose: parseMmpose,
  deeplabcut: parseDeepLabCut,
  sleap: parseSleap,
  tidy: parseTidy,
};

/** Text beyond this is more than a string holds in some hosts. */
const MOST_BYTES = 2 ** 29 - 2 ** 20;

/**
 * Reads a file of any format that is known: what it is, its content says, or `from`.
 *
 * @throws GoniokitError as the format's own reader; `empty`; `not-a-recording` where it is none of them;
 *   `bad-option` where `from` is none
 * @example parseMotionFile(readFileSync('walk.c3d')).holds // 'markers'
 */
export function parseMotionFile(
  bytes: Uint8Array,
  options: ReadMotionFileOptions = {},
): MotionFile {
  const { file, from } = options;
  const where: ErrorPlace = { ...(file === undefined ? {} : { file }), line: 1, byte: 1 };
  if (bytes.length === 0) throw refusal('empty', 'a file', 'some bytes', 'none', where);
  const format = from === undefined ? detectFormat(bytes) : formats.find(({ id }) => id === from);
  if (format === undefined) {
    throw new GoniokitError('bad-option', {
      what: 'from',
      expected: `one of ${formats.map(({ id }) => id).join(', ')}`,
      received: String(from),
    });
  }
  if (format === null) {
    const start =
      decodeText(bytes.subarray(0, 64))
        .trim()
        .split(/[\r\n]/, 1)[0] ?? '';
    const received = /[^ -~]/.test(start) ? 'other bytes' : quoted(start);
    throw refusal(
      'not-a-recording',
      'a file',
      'content of a format that is known',
      received,
      where,
    );
  }
  const { id } = format;
  if (options.mirrored && format.holds !== 'landmarks') {
    const expected = 'a picture, which can be mirrored';
    throw refusal('bad-option', 'mirrored', expected, format.holds, where);
  }
  if (options.hand && id !== 'landmark-arrays') {
    const expected = 'arrays of 21 landmarks';
    throw refusal('bad-option', 'a hand that is told', expected, format.title, where);
  }
  if (id === 'c3d') {
    const { markers, angles } = parseC3d(bytes, options);
    return { format, holds: 'markers', trial: markers, angles };
  }
  if (id === 'parquet') return parquetFile(format, bytes, options, where);
  if (bytes.length > MOST_BYTES) {
    const expected = `at most ${MOST_BYTES} bytes`;
    throw refusal('bad-frame', 'a file of text', expected, String(bytes.length), where);
  }
  const text = decodeText(bytes);
  if (id === 'trc') {
    return { format, holds: 'markers', trial: parseTrc(text, options), angles: null };
  }
  if (id === 'marker-table') {
    return { format, holds: 'markers', trial: parseMarkerTable(text, options), angles: null };
  }
  if (id === 'mot') return { format, holds: 'angles', table: parseMot(text, options) };
  return { format, holds: 'landmarks', recording: landmarkReaders[id](text, options) };
}

/** Whether a table of Parquet holds landmarks or angles is known once it is read. */
function parquetFile(
  format: FormatDescription,
  bytes: Uint8Array,
  options: ReadMotionFileOptions,
  where: ErrorPlace,
): MotionFile {
  const file = parseParquet(bytes, options);
  if (file.holds === 'landmarks') return { format, ...file };
  if (options.mirrored) {
    const expected = 'a picture, which can be mirrored';
    throw refusal('bad-option', 'mirrored', expected, file.holds, where);
  }
  const axes = 'none';
  const skeleton = 'columns by name';
  const { holds } = file;
  return { format: { ...format, holds, units: 'as the file says', axes, skeleton }, ...file };
}
