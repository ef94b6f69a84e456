import type { FormatId } from '../detect/format-row.ts';
import type { ReadMotionFileOptions } from '../detect/parse-motion-file.ts';
import { formatParquet } from '../parquet/format-parquet.ts';
import { parseTidy } from '../tidy/parse-tidy.ts';
import { madeC3d } from './made-c3d.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const range = (length: number) => Array.from({ length }, (_, i) => i);
const keypoints = range(17).flatMap((i) => [10 + i, 20 + i, 0.9]);
const fields = range(33).map((i) => ({ x: i / 50, y: i / 40, z: 0, visibility: 0.9 }));
const arrays = range(33).map((i) => [i > 22 && i < 25 ? 0 : i / 50, i / 40 - 0.6, 0]);

/** Numbers of a pose whose first landmark is missing. */
const gaps = range(68).map((i) => (i < 3 ? null : i % 4 === 3 ? 1 : i));

/** What every reader is told in tests. */
export const told: ReadMotionFileOptions = {
  file: 'a.txt',
  rateHz: 10,
  imageSize: { width: 640, height: 480 },
  person: 0,
  units: 'm',
};

/** A small file of every format. */
export const everyFormat: Readonly<Record<FormatId, Uint8Array>> = {
  c3d: madeC3d({
    processor: 'intel',
    isFloat: true,
    labels: ['LKNE'],
    frames: [[[1000, -2000, 3.5, 0]], [[1000, -2000, 3.5, -1]]],
  }),
  trc: bytes(
    'PathFileType\t4\t(X/Y/Z)\ta.trc\nDataRate\tNumFrames\tNumMarkers\tUnits\n50\t1\t1\tmm\nFrame#\tTime\tL_knee\n\t\tX1\tY1\tZ1\n\n1\t0.02\t1\t2\t3\n',
  ),
  mot: bytes('Coordinates\nnRows=1\ninDegrees=yes\nendheader\ntime\tknee\n0\t90\n'),
  'goniokit-recording': bytes(
    `{"format":"goniokit-recording","version":1,"skeleton":"coco-17"}\n{"timeMs":0,"pose":{"world":${JSON.stringify(gaps)}}}\n`,
  ),
  'mediapipe-tasks-ndjson': bytes(`{"timestampMs":0,"landmarks":[${JSON.stringify(fields)}]}\n`),
  'mediapipe-tasks-json': bytes(`[{"timestampMs":0,"worldLandmarks":[${JSON.stringify(fields)}]}]`),
  'mediapipe-python': bytes(`[{"pose_world_landmarks":${JSON.stringify(fields)}}]`),
  'landmark-arrays': bytes(JSON.stringify([null, arrays])),
  'pose-samples': bytes(`a.png,squats_up,${range(99).join(',')}\n`),
  openpose: bytes(`{"version":1.3,"people":[{"pose_keypoints_2d":[${keypoints}]}]}`),
  'coco-results': bytes(`[{"image_id":1,"category_id":1,"keypoints":[${keypoints}],"score":1}]`),
  alphapose: bytes(`[{"image_id":"1.jpg","category_id":1,"keypoints":[${keypoints}],"score":1}]`),
  mmpose: bytes(
    `[{"frame_id":0,"instances":[{"keypoints":${JSON.stringify(range(17).map((i) => [10 + i, 20]))},"keypoint_scores":[${range(17).map(() => 1)}]}]}]`,
  ),
  deeplabcut: bytes('scorer,a,a,a\nbodyparts,nose,nose,nose\ncoords,x,y,likelihood\n0,5,6,1\n'),
  sleap: bytes('track,frame_idx,instance.score,nose.x,nose.y,nose.score\n,0,1,5,6,1\n'),
  'marker-table': bytes('time,a_x,a_y,a_z\n0,1,2,3\n'),
  parquet: formatParquet(parseTidy('timeMs,landmark,worldXM,worldYM,worldZM\n0,nose,1,2,3\n')),
  tidy: bytes('timeMs,landmark,worldXM,worldYM,worldZM\n0,nose,1,2,3\n'),
};
