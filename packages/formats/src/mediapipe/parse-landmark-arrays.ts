import type { ErrorPlace, Recording } from 'goniokit';
import { skeletons } from 'goniokit/recording';
import { frameTimes } from '../landmarks/frame-times.ts';
import { handRecording } from '../landmarks/hand-recording.ts';
import { described, jsonOf, listAt, numberAt } from '../landmarks/json-fields.ts';
import { landmarkRecording } from '../landmarks/landmark-recording.ts';
import type { ReadLandmarksOptions } from '../landmarks/read-landmarks-options.ts';
import { refusal } from '../refusal.ts';
import { arraySpace } from './array-space.ts';

/** Skeletons of MediaPipe, which arrays are of. */
const known = skeletons.filter(({ id }) => id.startsWith('mediapipe'));

/** Landmarks of a hand. */
const HAND = 21;

/** Memory that frames of nobody may take: their text is short, their rows are as long as any. */
const MOST_BYTES = 64e6;
const MOST_TIMES = 10;

/**
 * Reads landmarks of MediaPipe as nested lists of numbers, JSON: frames x 33 (a pose) or 21 (a hand) x 3
 * or 4, the fourth a visibility; an empty list or `null` where nobody was found. Whether they are metres,
 * pixels or shares of the picture is told from the numbers, and kept in `source.units`.
 *
 * @param options the file has no times: `rateHz` is required; `imageSize` for shares of the picture
 * @returns without a fourth number, landmarks count as seen. A hand that is told, `hand`, is that of a pose
 *   that was not found, as hands are in other recordings
 * @throws GoniokitError `empty`, `not-a-recording`, `bad-frame`, `no-frames`, `missing-image-size`, and
 *   `bad-option` where the rate is missing
 * @example parseLandmarkArrays('[[[0.1,0.2,0.3], ...33], ...frames]', { rateHz: 5 }).source.units // 'metres'
 */
export function parseLandmarkArrays(text: string, options: ReadLandmarksOptions = {}): Recording {
  const { file, rateHz, imageSize, hand } = options;
  const where: ErrorPlace = { ...(file === undefined ? {} : { file }), line: 1 };
  const document = jsonOf(text, where);
  const first = Array.isArray(document) ? document.find((frame) => !isNobody(frame)) : undefined;
  const skeleton = known.find(({ names }) => Array.isArray(first) && names.length === first.length);
  const size = Array.isArray(first) && Array.isArray(first[0]) ? first[0].length : 0;
  if (!Array.isArray(document) || skeleton === undefined || (size !== 3 && size !== 4)) {
    const expected = 'frames of 33 or 21 landmarks of 3 or 4 numbers';
    const received = described(first ?? document);
    throw refusal('not-a-recording', 'lists of landmarks', expected, received, where);
  }
  const landmarks = skeleton.names.length;
  if (hand !== undefined && landmarks !== HAND) {
    const expected = `arrays of ${HAND} landmarks`;
    throw refusal('bad-option', 'a hand that is told', expected, String(landmarks), where);
  }
  const bytes = document.length * landmarks * 4 * Float64Array.BYTES_PER_ELEMENT;
  if (bytes > MOST_BYTES && bytes > MOST_TIMES * text.length) {
    const found = document.filter((frame) => !isNobody(frame)).length;
    const received = `${found} of ${document.length}`;
    const expected = 'somebody in more of its frames';
    throw refusal('bad-frame', 'lists of landmarks', expected, received, where);
  }
  const numbered = document.map((_, number) => ({ number, where }));
  const timeMs = frameTimes(numbered, rateHz, where);
  const values = new Float64Array(document.length * landmarks * 3).fill(Number.NaN);
  const visibility = new Float64Array(document.length * landmarks).fill(Number.NaN);
  document.forEach((frame, f) => {
    if (isNobody(frame)) return;
    const path = `[${f}]`;
    checkLength(listAt(frame, path, where), landmarks, path, where).forEach((landmark, l) => {
      const at = `${path}[${l}]`;
      const numbers = checkLength(listAt(landmark, at, where), size, at, where).map((number, i) =>
        numberAt(number, `${at}[${i}]`, where),
      );
      const seen = numbers[3] ?? 1;
      if (seen < 0 || seen > 1) {
        const place = { ...where, path: `${at}[3]` };
        throw refusal('bad-frame', 'a visibility', '0 to 1', String(seen), place);
      }
      values.set(numbers.slice(0, 3), 3 * (f * landmarks + l));
      visibility[f * landmarks + l] = seen;
    });
  });
  const units = arraySpace(values, landmarks);
  if (units === 'shares') {
    if (imageSize === undefined) {
      const what = 'landmarks in shares of the picture';
      throw refusal('missing-image-size', what, 'its size, as 1280x720', 'none', where);
    }
    for (let i = 0; i < values.length; i++) {
      values[i] = (values[i] as number) * (i % 3 === 1 ? imageSize.height : imageSize.width);
    }
  }
  const found = {
    names: skeleton.names,
    timeMs,
    image: units === 'metres' ? null : values,
    world: units === 'metres' ? values : null,
    visibility,
    source: { format: 'landmark-arrays', units, ...(rateHz === undefined ? {} : { rateHz }) },
  };
  const recording = landmarkRecording(found, options, where);
  return hand === undefined ? recording : handRecording(recording, hand);
}

const isNobody = (frame: unknown): boolean =>
  frame === null || (Array.isArray(frame) && frame.length === 0);

function checkLength(
  list: readonly unknown[],
  length: number,
  path: string,
  where: ErrorPlace,
): readonly unknown[] {
  if (list.length === length) return list;
  const received = `a list of ${list.length}`;
  throw refusal('bad-frame', path, `a list of ${length}`, received, { ...where, path });
}
