import { type ErrorPlace, type Frame, GoniokitError, type Recording } from 'goniokit';
import { createRecordingBuilder, mediapipePose33 } from 'goniokit/recording';
import { frameTimes } from '../landmarks/frame-times.ts';
import {
  described,
  type Fields,
  fieldOf,
  fieldsAt,
  isFields,
  jsonOf,
  listAt,
  numberAt,
} from '../landmarks/json-fields.ts';
import type { ReadLandmarksOptions } from '../landmarks/read-landmarks-options.ts';
import { needless } from '../landmarks/told-view.ts';
import { refusal } from '../refusal.ts';

/** How a frame may say when it was, milliseconds. */
const timeFields = ['timestamp_ms', 'timestampMs', 'time_ms', 'timeMs'];

/** How a frame may say which it is. */
const numberFields = ['frame', 'frame_index', 'frame_id'];

const LANDMARKS = mediapipePose33.names.length;

/** A frame of the file, and where it stands. */
interface Found {
  readonly fields: Fields;
  readonly where: ErrorPlace;
}

/**
 * Reads what people dump from MediaPipe in Python: an object a frame with `pose_landmarks`,
 * `pose_world_landmarks` or both, in a list or one a line. Landmarks are a list of `{x, y, z, visibility}`,
 * alone, as `{landmark: [...]}`, or one list a person; `null` where nobody was found.
 *
 * @param options `imageSize` where there are image landmarks, which are shares of the picture; `rateHz`
 *   where frames have no `timestamp_ms`
 * @returns landmarks without a visibility count as seen
 * @throws GoniokitError `empty`, `not-a-recording`, `bad-frame`, `no-frames`, `time-not-rising`,
 *   `missing-image-size`, and `bad-option` where the rate is missing
 * @see https://github.com/google-ai-edge/mediapipe/blob/master/docs/solutions/pose.md
 * @example parsePythonResults(text, { rateHz: 30 }).skeleton.id // 'mediapipe-pose-33'
 */
export function parsePythonResults(text: string, options: ReadLandmarksOptions = {}): Recording {
  const { imageSize = null, mirrored = false, file, view } = options;
  const named = file === undefined ? {} : { file };
  if (view) throw needless('one with depth', { ...named, line: 1 });
  const found = framesIn(text, named);
  const times = timesOf(found, options, { ...named, line: 1 });
  const builder = createRecordingBuilder(
    { format: 'goniokit-recording', version: 1, image: imageSize, mirrored },
    { expectedFrames: found.length },
  );
  found.forEach(({ fields, where }, i) => {
    const image = personIn(fields, 'pose_landmarks', options, where);
    const world = personIn(fields, 'pose_world_landmarks', options, where);
    const pose: Frame['pose'] =
      image || world ? { ...(image ? { image } : {}), ...(world ? { world } : {}) } : null;
    placed(where, () => builder.add({ timeMs: times[i] as number, pose }));
  });
  const recording = placed({ ...named, line: 1 }, () => builder.finish());
  return { ...recording, source: { format: 'mediapipe-python' } };
}

/** A list, lines of JSON, or one object alone. */
function framesIn(text: string, named: ErrorPlace): readonly Found[] {
  const first = { ...named, line: 1 };
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (!plain.trimStart().startsWith('{')) {
    const list = jsonOf(plain, first);
    if (!Array.isArray(list)) {
      const expected = 'a list of frames';
      throw refusal('not-a-recording', 'results of MediaPipe', expected, described(list), first);
    }
    return list.map((frame, i) => ({
      fields: frameOf(frame, i, `[${i}]`, { ...first, path: `[${i}]` }),
      where: { ...first, path: `[${i}]` },
    }));
  }
  const found: Found[] = [];
  plain.split('\n').forEach((line, i) => {
    if (line.trim() === '') return;
    const where = { ...named, line: i + 1 };
    found.push({ fields: frameOf(jsonOf(line, where), found.length, 'a frame', where), where });
  });
  return found;
}

function frameOf(frame: unknown, i: number, what: string, where: ErrorPlace): Fields {
  const isFrame =
    isFields(frame) &&
    (Object.hasOwn(frame, 'pose_landmarks') || Object.hasOwn(frame, 'pose_world_landmarks'));
  if (isFrame) return frame;
  const code = i === 0 ? 'not-a-recording' : 'bad-frame';
  const expected = 'pose_landmarks or pose_world_landmarks';
  throw refusal(code, what, expected, described(frame), where);
}

function timesOf(
  found: readonly Found[],
  { rateHz }: ReadLandmarksOptions,
  where: ErrorPlace,
): ArrayLike<number> {
  const nameIn = (names: readonly string[]) =>
    names.find((name) => found.every(({ fields }) => Object.hasOwn(fields, name)));
  const time = nameIn(timeFields);
  if (time !== undefined) {
    return found.map(({ fields, where: at }) => numberAt(fieldOf(fields, time), time, at));
  }
  const number = nameIn(numberFields);
  const numbered = found.map(({ fields, where: at }, i) => {
    const said = number === undefined ? i : numberAt(fieldOf(fields, number), number, at);
    if (Number.isSafeInteger(said) && said >= 0) return { number: said, where: at };
    throw refusal('bad-frame', number ?? 'a frame', "a frame's number", String(said), at);
  });
  return frameTimes(numbered, rateHz, where);
}

/** The numbers of the person that is read, x, y, z and visibility of each landmark; null of nobody. */
function personIn(
  fields: Fields,
  name: string,
  { person }: ReadLandmarksOptions,
  where: ErrorPlace,
): Float64Array | null {
  const said = fieldOf(fields, name);
  if (said === undefined || said === null) return null;
  const found = listAt(isFields(said) ? fieldOf(said, 'landmark') : said, name, where);
  if (found.length === 0) return null;
  if (!Array.isArray(found[0]) && !isNested(found[0])) {
    return (person ?? 0) === 0 ? numbersOf(found, name, where) : null;
  }
  if (person === undefined && found.length > 1) {
    const expected = 'the number of the person to be read';
    throw refusal('bad-option', 'a frame with several persons', expected, 'none', where);
  }
  const chosen = found[person ?? 0];
  if (chosen === undefined) return null;
  const landmarks = isNested(chosen) ? chosen.landmark : chosen;
  return numbersOf(listAt(landmarks, name, where), name, where);
}

const isNested = (value: unknown): value is { readonly landmark: unknown } =>
  isFields(value) && Object.hasOwn(value, 'landmark');

function numbersOf(list: readonly unknown[], name: string, where: ErrorPlace): Float64Array {
  if (list.length !== LANDMARKS) {
    const expected = `a list of ${LANDMARKS} landmarks`;
    throw refusal('bad-frame', name, expected, `a list of ${list.length}`, where);
  }
  return Float64Array.from(
    list.flatMap((landmark, i) => {
      const path = `${name}[${i}]`;
      const fields = fieldsAt(landmark, path, where);
      const visibility = fieldOf(fields, 'visibility');
      return [
        ...['x', 'y', 'z'].map((axis) => numberAt(fieldOf(fields, axis), `${path}.${axis}`, where)),
        visibility === undefined ? 1 : numberAt(visibility, `${path}.visibility`, where),
      ];
    }),
  );
}

function placed<T>(where: ErrorPlace, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GoniokitError)) throw error;
    throw error.at(where);
  }
}
