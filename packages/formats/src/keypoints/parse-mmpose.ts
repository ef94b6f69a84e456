import type { ErrorPlace, Recording } from 'goniokit';
import {
  described,
  type Fields,
  fieldOf,
  fieldsAt,
  isFields,
  jsonOf,
  listAt,
} from '../landmarks/json-fields.ts';
import { landmarkName } from '../landmarks/landmark-name.ts';
import type { ReadLandmarksOptions } from '../landmarks/read-landmarks-options.ts';
import { refusal } from '../refusal.ts';
import { type KeypointLayout, keypointLayout, layoutNamed } from './keypoint-layout.ts';
import { type KeypointFrame, keypointRecording } from './keypoint-recording.ts';
import { pairedKeypoints } from './keypoints-at.ts';

/**
 * Reads predictions of MMPose in the picture: frames with their instances, as its inferencer and its demos
 * write them. Where the file names its keypoints they are taken by name, else by their number.
 *
 * @param options the file has no times: `rateHz` is required
 * @returns pixels; NaN where nothing was found
 * @throws GoniokitError `empty`, `not-a-recording`, `bad-frame`, `no-frames`, `time-not-rising`, and
 *   `bad-option` where the rate is missing
 * @see https://mmpose.readthedocs.io/en/latest/user_guides/inference.html
 * @example parseMmpose(text, { rateHz: 30 }).skeleton.id // 'coco-17'
 */
export function parseMmpose(text: string, options: ReadLandmarksOptions = {}): Recording {
  const where: ErrorPlace = {
    ...(options.file === undefined ? {} : { file: options.file }),
    line: 1,
  };
  const document = jsonOf(text, where);
  const list = isFields(document) ? fieldOf(document, 'instance_info') : document;
  if (!Array.isArray(list)) {
    const what = 'predictions of MMPose';
    throw refusal('not-a-recording', what, 'a list of frames', described(list), where);
  }
  const names = isFields(document) ? namesIn(document) : null;
  // Of a single picture there are instances alone.
  const isPicture = isFields(list[0]) && Object.hasOwn(list[0], 'keypoints');
  const frames = isPicture
    ? [{ number: 0, persons: list.map((one, i) => personAt(one, `[${i}]`, where)), where }]
    : list.map((frame, i) => readFrame(frame, i, where));
  return keypointRecording('mmpose', frames, options, where, (points) => {
    const usual = keypointLayout(points);
    const isUsual = names === null || isBodyOf(usual, names);
    return isUsual ? usual : layoutNamed('mmpose', names)(points);
  });
}

function readFrame(frame: unknown, i: number, where: ErrorPlace): KeypointFrame {
  const path = `[${i}]`;
  const fields = fieldsAt(frame, path, where);
  const number = fieldOf(fields, 'frame_id');
  if (!Number.isSafeInteger(number) || (number as number) < 0) {
    const at = { ...where, path: `${path}.frame_id` };
    throw refusal('bad-frame', 'frame_id', "a frame's number", described(number), at);
  }
  const instances = listAt(fieldOf(fields, 'instances'), `${path}.instances`, where);
  const persons = instances.map((one, j) => personAt(one, `${path}.instances[${j}]`, where));
  return { number: number as number, persons, where };
}

function personAt(value: unknown, path: string, where: ErrorPlace) {
  const fields = fieldsAt(value, path, where);
  const scores = fieldOf(fields, 'keypoint_scores');
  return pairedKeypoints(fieldOf(fields, 'keypoints'), scores, path, where);
}

/** Whether a layout begins with the same body: a file's names of hands and face are its own. */
function isBodyOf(layout: KeypointLayout | null, names: readonly string[]): boolean {
  return layout?.rows !== undefined && BODY.every((row) => layout.names[row] === names[row]);
}

const BODY = Array.from({ length: 17 }, (_, row) => row);

/** Landmarks of the keypoints, in their order, where the file says what they are. */
function namesIn(document: Fields): readonly string[] | null {
  const meta = fieldOf(document, 'meta_info');
  const byId = isFields(meta) ? fieldOf(meta, 'keypoint_id2name') : undefined;
  if (!isFields(byId)) return null;
  const names = Object.keys(byId).map((_, i) => fieldOf(byId, String(i)));
  if (!names.every((name) => typeof name === 'string')) return null;
  const landmarks = names.map((name) => landmarkName(name));
  return new Set(landmarks).size === landmarks.length ? landmarks : null;
}
