import type { FormatId } from '../detect/format-row.ts';
import { landmarkTrial } from '../mapping/landmark-trial.ts';
import { formatParquet } from '../parquet/format-parquet.ts';
import { parseTidy } from '../tidy/parse-tidy.ts';
import { formatTrc } from '../trc/format-trc.ts';
import { madeC3d } from './made-c3d.ts';

const range = (length: number) => Array.from({ length }, (_, i) => i);

/** Numbers that look measured: of six digits, none like the one before; the same in each run. */
function measured(): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 16807) % 2147483647;
    return Number((seed / 2147483647).toPrecision(6));
  };
}

/**
 * Files of every format, of that many bytes and a little more, full of numbers as a film of minutes gives
 * them.
 */
export function largeFiles(bytes: number): Readonly<Record<FormatId, Uint8Array>> {
  const share = measured();
  const pixel = () => Math.round(64_000 * share()) / 100;
  const fields = () =>
    JSON.stringify(range(33).map(() => ({ x: share(), y: share(), z: share(), visibility: 0.9 })));
  const keypoints = (count: number) => range(count).flatMap(() => [pixel(), pixel(), share()]);
  const pose = () => range(132).map(share).join();

  const text = (head: string, row: (i: number) => string, between = '', tail = '') => {
    const rows: string[] = [];
    let length = 0;
    for (let i = 0; length < bytes; i++) {
      const next = row(i);
      rows.push(next);
      length += next.length;
    }
    return new TextEncoder().encode(head + rows.join(between) + tail);
  };
  const list = (row: (i: number) => string) => text('[', row, ',', ']');

  const tidy = text('timeMs,landmark,worldXM,worldYM,worldZM,visibility\n', (i) =>
    range(33)
      .map((l) => `${33 * i},p${l},${share()},${share()},${share()},${share()}\n`)
      .join(''),
  );
  const recording = parseTidy(new TextDecoder().decode(tidy));
  const parts = range(12).map((i) => `p${i}`);
  const markers = range(20).map((i) => `m${i}`);
  return {
    'goniokit-recording': text(
      '{"format":"goniokit-recording","version":1,"image":{"width":640,"height":480}}\n',
      (i) => `{"timeMs":${33 * i},"pose":{"image":[${pose()}],"world":[${pose()}]}}\n`,
    ),
    'mediapipe-tasks-ndjson': text(
      '',
      (i) => `{"timestampMs":${33 * i},"landmarks":[${fields()}],"worldLandmarks":[${fields()}]}\n`,
    ),
    'mediapipe-tasks-json': list(
      (i) => `{"timestampMs":${33 * i},"landmarks":[${fields()}],"worldLandmarks":[${fields()}]}`,
    ),
    'mediapipe-python': list(
      () => `{"pose_landmarks":${fields()},"pose_world_landmarks":${fields()}}`,
    ),
    'landmark-arrays': list(() =>
      JSON.stringify(range(33).map(() => [share() - 0.5, share() - 0.5, share() - 0.5])),
    ),
    'pose-samples': text('', () => `a.png,up,${range(99).map(pixel)}\n`),
    openpose: text('{"people":[', () => `{"pose_keypoints_2d":[${keypoints(25)}]}`, ',', ']}'),
    'coco-results': list((i) => `{"image_id":${i},"category_id":1,"keypoints":[${keypoints(17)}]}`),
    alphapose: list((i) => `{"image_id":"${i}.jpg","keypoints":[${keypoints(26)}],"score":1}`),
    mmpose: list((i) => {
      const places = JSON.stringify(range(17).map(() => [pixel(), pixel()]));
      const scores = range(17).map(share);
      return `{"frame_id":${i},"instances":[{"keypoints":${places},"keypoint_scores":[${scores}]}]}`;
    }),
    deeplabcut: text(
      `scorer${',a'.repeat(36)}\nbodyparts${parts.map((p) => `,${p},${p},${p}`).join('')}\ncoords${',x,y,likelihood'.repeat(12)}\n`,
      (i) => `${i},${keypoints(12)}\n`,
    ),
    sleap: text(
      `track,frame_idx,instance.score${parts.map((p) => `,${p}.x,${p}.y,${p}.score`).join('')}\n`,
      (i) => `,${i},1,${keypoints(12)}\n`,
    ),
    tidy,
    parquet: formatParquet(recording),
    'marker-table': text(
      `time${markers.map((m) => `,${m}_x,${m}_y,${m}_z`).join('')}\n`,
      (i) => `${i / 100},${range(60).map(share)}\n`,
    ),
    trc: new TextEncoder().encode([...formatTrc(landmarkTrial(recording))].join('')),
    mot: text(
      `Coordinates\ninDegrees=yes\nendheader\ntime\t${markers.join('\t')}\n`,
      (i) => `${i / 100}\t${range(20).map(share).join('\t')}\n`,
    ),
    c3d: madeC3d({
      processor: 'intel',
      isFloat: true,
      labels: markers,
      frames: range(Math.ceil(bytes / 320)).map(() =>
        markers.map(() => [share(), share(), share(), 0] as const),
      ),
      analog: 0,
    }),
  };
}
