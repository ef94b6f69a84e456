import type { ErrorPlace, Recording } from 'goniokit';
import { mediapipePose33 } from 'goniokit/recording';
import { frameTimes, type NumberedFrame } from '../landmarks/frame-times.ts';
import { landmarkRecording } from '../landmarks/landmark-recording.ts';
import type { ReadLandmarksOptions } from '../landmarks/read-landmarks-options.ts';
import { quoted, refusal } from '../refusal.ts';
import { tableRows } from '../table/table-cells.ts';
import { parseDecimal } from '../text/parse-decimal.ts';

const LANDMARKS = mediapipePose33.names.length;

/** The picture's name and its class stand before the numbers. */
const WORDS = 2;

/**
 * Reads pose samples as MediaPipe's and ML Kit's classifiers take them: CSV without a header, in each row a
 * picture's name, its class, and x, y, z of 33 landmarks in pixels. Rows are frames, in their order.
 *
 * @param options the file has no times: `rateHz` is required
 * @returns every landmark counts as seen: the file does not say
 * @throws GoniokitError `empty`, `not-a-recording`, `bad-frame`, and `bad-option` where the rate is missing
 * @see https://github.com/googlesamples/mlkit/tree/master/android/vision-quickstart
 * @example parsePoseSamples(text, { rateHz: 1 }).frames // 812, of ML Kit's fitness poses
 */
export function parsePoseSamples(text: string, options: ReadLandmarksOptions = {}): Recording {
  const { file, rateHz } = options;
  const where: ErrorPlace = { ...(file === undefined ? {} : { file }), line: 1 };
  const rows = tableRows(text, ',', options);
  const width = WORDS + 3 * LANDMARKS;
  let frames = 0;
  const counting = rows.fork();
  for (let row = counting.next(); row !== null; row = counting.next()) {
    if (row.length !== width) {
      const code = frames === 0 ? 'not-a-recording' : 'bad-frame';
      const expected = `${width} cells`;
      throw refusal(code, 'a pose sample', expected, String(row.length), counting.place());
    }
    frames += 1;
  }
  const image = new Float64Array(frames * LANDMARKS * 3);
  const numbered: NumberedFrame[] = [];
  for (let frame = 0; frame < frames; frame++) {
    const row = rows.next() as readonly string[];
    numbered.push({ number: frame, where: rows.place() });
    for (let i = 0; i < LANDMARKS * 3; i++) {
      const cell = row[WORDS + i] as string;
      const value = parseDecimal(cell);
      if (Number.isNaN(value)) {
        const what = `landmark ${quoted(mediapipePose33.names[Math.floor(i / 3)] as string)}`;
        throw refusal('bad-frame', what, 'a number', quoted(cell), rows.place());
      }
      image[frame * LANDMARKS * 3 + i] = value;
    }
  }
  const found = {
    names: mediapipePose33.names,
    timeMs: frameTimes(numbered, rateHz, where),
    image,
    world: null,
    visibility: new Float64Array(frames * LANDMARKS).fill(1),
    source: { format: 'pose-samples', ...(rateHz === undefined ? {} : { rateHz }) },
  };
  return landmarkRecording(found, options, where);
}
