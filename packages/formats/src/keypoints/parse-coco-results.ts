import type { ErrorPlace, Recording } from 'goniokit';
import { described, fieldOf, fieldsAt, jsonOf } from '../landmarks/json-fields.ts';
import type { ReadLandmarksOptions } from '../landmarks/read-landmarks-options.ts';
import { refusal } from '../refusal.ts';
import { type KeypointFrame, type Keypoints, keypointRecording } from './keypoint-recording.ts';
import { flatKeypoints } from './keypoints-at.ts';
import { numberIn } from './number-in.ts';

/**
 * Reads results as COCO wants them, one list of persons: COCO-17, COCO-WholeBody and Halpe, by the number of
 * keypoints. AlphaPose writes the same with names of pictures for numbers.
 *
 * @param options the file has no times: `rateHz` is required; `image_id` is the frame's number, or has it
 * @returns pixels; NaN where nothing was found. A frame that is not in the file is missing
 * @throws GoniokitError `empty`, `not-a-recording`, `bad-frame`, `no-frames`, and `bad-option` where the
 *   rate is missing
 * @see https://cocodataset.org/#format-results
 * @see https://github.com/MVIG-SJTU/AlphaPose/blob/master/docs/output.md
 * @example parseCocoResults(text, { rateHz: 30 }).skeleton.id // 'coco-17'
 */
export function parseCocoResults(text: string, options: ReadLandmarksOptions = {}): Recording {
  const where: ErrorPlace = {
    ...(options.file === undefined ? {} : { file: options.file }),
    line: 1,
  };
  const document = jsonOf(text, where);
  if (!Array.isArray(document)) {
    const received = described(document);
    throw refusal('not-a-recording', 'COCO results', 'a list of persons', received, where);
  }
  const byFrame = new Map<number, Keypoints[]>();
  let isAlphaPose = false;
  document.forEach((entry, i) => {
    const path = `[${i}]`;
    const fields = fieldsAt(entry, path, where);
    const id = fieldOf(fields, 'image_id');
    if (typeof id === 'string') isAlphaPose ||= i === 0;
    const number = typeof id === 'string' ? numberIn(id, { ...where, path }) : id;
    if (!Number.isSafeInteger(number) || (number as number) < 0) {
      const at = { ...where, path: `${path}.image_id` };
      throw refusal('bad-frame', 'image_id', "a frame's number", described(id), at);
    }
    const persons = byFrame.get(number as number) ?? [];
    persons.push(flatKeypoints(fieldOf(fields, 'keypoints'), `${path}.keypoints`, where));
    byFrame.set(number as number, persons);
  });
  const frames: KeypointFrame[] = [...byFrame]
    .map(([number, persons]) => ({ number, persons, where }))
    .sort((a, b) => a.number - b.number);
  return keypointRecording(isAlphaPose ? 'alphapose' : 'coco-results', frames, options, where);
}
