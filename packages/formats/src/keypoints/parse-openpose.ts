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
import type { ReadLandmarksOptions } from '../landmarks/read-landmarks-options.ts';
import { refusal } from '../refusal.ts';
import { keypointLayout, layoutWithHands } from './keypoint-layout.ts';
import { type KeypointFrame, type Keypoints, keypointRecording } from './keypoint-recording.ts';
import { flatKeypoints } from './keypoints-at.ts';
import { numberIn } from './number-in.ts';

/** A file of a folder. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads a folder of OpenPose, one JSON file a frame: BODY_25 or COCO, by the number of keypoints, and the
 * hands where they were looked for. The face is passed over.
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
  const found = files.map((file) => readFrame(file, files.length === 1));
  const withHands = found.some(({ people }) => people.some(({ hands }) => hands.length > 0));
  const frames: KeypointFrame[] = found
    .map(({ people, ...frame }) => ({
      ...frame,
      persons: people.map(({ pose, hands }) => (withHands ? joined(pose, hands) : pose)),
    }))
    .sort((a, b) => a.number - b.number);
  const where = { ...(options.file === undefined ? {} : { file: options.file }), line: 1 };
  const layoutOf = withHands ? layoutWithHands : keypointLayout;
  return keypointRecording('openpose', frames, options, where, layoutOf);
}

/** A body with its hands behind it, which are not found where it has none. */
function joined(pose: Keypoints, hands: Keypoints): Keypoints {
  const all = new Float64Array(pose.length + HANDS);
  all.set(pose);
  all.set(hands, pose.length);
  return all;
}

/** Numbers of both hands. */
const HANDS = 126;

function readFrame({ name, text }: NamedText, isAlone: boolean) {
  const where: ErrorPlace = { file: name, line: 1 };
  const document = jsonOf(text, where);
  const people = isFields(document) ? fieldOf(document, 'people') : undefined;
  if (people === undefined) {
    const what = 'a frame of OpenPose';
    throw refusal('not-a-recording', what, 'a list of people', described(document), where);
  }
  const found = listAt(people, 'people', where).map((person, i) => {
    const path = `people[${i}]`;
    const fields = fieldsAt(person, path, where);
    const body = fieldOf(fields, 'pose_keypoints_2d');
    const pose = flatKeypoints(body, `${path}.pose_keypoints_2d`, where);
    return { pose, hands: handsOf(fields, path, where) };
  });
  return { number: isAlone ? 0 : numberIn(name, where), people: found, where };
}

/** Both hands of a person; empty where OpenPose did not look for them. */
function handsOf(fields: Fields, path: string, where: ErrorPlace): Keypoints {
  const hands = ['hand_left_keypoints_2d', 'hand_right_keypoints_2d'].map((name) => {
    const value = fieldOf(fields, name);
    return value === undefined || (Array.isArray(value) && value.length === 0)
      ? new Float64Array()
      : flatKeypoints(value, `${path}.${name}`, where);
  });
  const [left, right] = hands as [Keypoints, Keypoints];
  if (left.length + right.length === 0) return left;
  const all = new Float64Array(HANDS);
  for (const [i, hand] of [left, right].entries()) {
    if (hand.length > 0 && hand.length !== HANDS / 2) {
      const received = String(hand.length / 3);
      throw refusal('bad-frame', 'a hand', '21 keypoints', received, { ...where, path });
    }
    all.set(hand, (i * HANDS) / 2);
  }
  return all;
}
