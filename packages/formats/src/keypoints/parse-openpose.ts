import type { ErrorPlace, Recording } from 'goniokit';
import {
  described,
  fieldOf,
  fieldsAt,
  isFields,
  jsonOf,
  listAt,
} from '../landmarks/json-fields.ts';
import type { ReadLandmarksOptions } from '../landmarks/read-landmarks-options.ts';
import { refusal } from '../refusal.ts';
import { type KeypointFrame, keypointRecording } from './keypoint-recording.ts';
import { flatKeypoints } from './keypoints-at.ts';
import { numberIn } from './number-in.ts';

/** A file of a folder. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads a folder of OpenPose, one JSON file a frame: BODY_25 or COCO, by the number of keypoints. Hands and
 * face are passed over.
 *
 * @param files in any order; the last number in a file's name is the frame's, 0 where there is one file alone
 * @param options the files have no times: `rateHz` is required
 * @returns pixels; NaN where OpenPose found nothing
 * @throws GoniokitError `empty`, `not-a-recording`, `bad-frame`, `no-frames`, `time-not-rising`, and
 *   `bad-option` where the rate is missing
 * @see https://github.com/CMU-Perceptual-Computing-Lab/openpose/blob/master/doc/02_output.md
 * @example parseOpenPose(files, { rateHz: 30 }).skeleton.id // 'body-25'
 */
export function parseOpenPose(
  files: readonly NamedText[],
  options: ReadLandmarksOptions = {},
): Recording {
  const frames = files.map((file) => readFrame(file, files.length === 1));
  frames.sort((a, b) => a.number - b.number);
  const where = { ...(options.file === undefined ? {} : { file: options.file }), line: 1 };
  return keypointRecording('openpose', frames, options, where);
}

function readFrame({ name, text }: NamedText, isAlone: boolean): KeypointFrame {
  const where: ErrorPlace = { file: name, line: 1 };
  const document = jsonOf(text, where);
  const people = isFields(document) ? fieldOf(document, 'people') : undefined;
  if (people === undefined) {
    const what = 'a frame of OpenPose';
    throw refusal('not-a-recording', what, 'a list of people', described(document), where);
  }
  const persons = listAt(people, 'people', where).map((person, i) => {
    const path = `people[${i}]`;
    const fields = fieldsAt(person, path, where);
    return flatKeypoints(fieldOf(fields, 'pose_keypoints_2d'), `${path}.pose_keypoints_2d`, where);
  });
  return { number: isAlone ? 0 : numberIn(name, where), persons, where };
}
