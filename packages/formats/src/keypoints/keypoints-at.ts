import type { ErrorPlace } from 'goniokit';
import { listAt, numberAt } from '../landmarks/json-fields.ts';
import { refusal } from '../refusal.ts';
import type { Keypoints } from './keypoint-recording.ts';

/**
 * A person as a flat list: x, y, confidence, keypoint after keypoint.
 *
 * @throws GoniokitError `bad-frame`
 */
export function flatKeypoints(value: unknown, path: string, where: ErrorPlace): Keypoints {
  const list = listAt(value, path, where);
  if (list.length === 0 || list.length % 3 !== 0) {
    const expected = 'x, y and confidence of each keypoint';
    throw refusal('bad-frame', path, expected, `a list of ${list.length}`, { ...where, path });
  }
  return Float64Array.from(list, (number, i) => numberAt(number, `${path}[${i}]`, where));
}

/**
 * A person as a list of places, and a list of confidences beside it.
 *
 * @throws GoniokitError `bad-frame`
 */
export function pairedKeypoints(
  places: unknown,
  scores: unknown,
  path: string,
  where: ErrorPlace,
): Keypoints {
  const points = listAt(places, `${path}.keypoints`, where);
  const confidences = listAt(scores, `${path}.keypoint_scores`, where);
  if (points.length === 0 || points.length !== confidences.length) {
    const received = `${points.length} and ${confidences.length}`;
    const at = { ...where, path };
    throw refusal('bad-frame', path, 'as many keypoints as keypoint_scores', received, at);
  }
  return Float64Array.from(
    points.flatMap((point, i) => {
      const at = `${path}.keypoints[${i}]`;
      const place = listAt(point, at, where);
      if (place.length !== 2) {
        const received = `a list of ${place.length}`;
        throw refusal('bad-frame', at, 'x and y in the picture', received, { ...where, path: at });
      }
      return [
        ...place.map((number) => numberAt(number, at, where)),
        numberAt(confidences[i], `${path}.keypoint_scores[${i}]`, where),
      ];
    }),
  );
}
