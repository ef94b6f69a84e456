import { isC3d } from '../c3d/is-c3d.ts';
import { isParquet } from '../parquet/parquet-layout.ts';
import { markersIn } from '../table/parse-marker-table.ts';
import { parseDecimal } from '../text/parse-decimal.ts';
import type { FileHead } from './file-head.ts';
import type { FormatRow } from './format-row.ts';

const camera = 'x right, y down, z away from the camera';
const picture = { units: 'pixels', axes: 'x right, y down; no depth' };
const laboratory = 'those of the laboratory';
const inFile = 'as the file says';
const byCount = 'by the number of keypoints';

const has =
  (bracket: '{' | '[', ...names: readonly string[]) =>
  (head: FileHead): boolean =>
    head.bracket === bracket && names.every((name) => head.keys.has(name));

const hasAny =
  (brackets: string, ...names: readonly string[]) =>
  (head: FileHead): boolean =>
    head.bracket !== '' &&
    brackets.includes(head.bracket) &&
    names.some((name) => head.keys.has(name));

const tasks = ['timestampMs', 'landmarks', 'worldLandmarks'];
const cocoResult = has('[', 'image_id', 'keypoints');
const hasName = ({ keys }: FileHead) => keys.get('image_id') === '"';

/** Frames of landmarks of numbers, after any in which nobody was found. */
const arrays = /^\[\s*(?:(?:null|\[\s*\])\s*,\s*)*\[\s*\[/;

/** The first whose `detects` is true is what a file is. */
export const formatRows: readonly FormatRow[] = [
  {
    id: 'trc',
    title: 'TRC',
    holds: 'markers',
    units: inFile,
    axes: laboratory,
    hasTimes: true,
    skeleton: 'markers by name',
    detects: ({ text }) => text.startsWith('PathFileType'),
  },
  {
    id: 'mot',
    title: 'MOT or STO of OpenSim',
    holds: 'angles',
    units: inFile,
    axes: 'none',
    hasTimes: true,
    skeleton: 'columns by name',
    detects: ({ text, bracket }) => bracket === '' && /^[ \t]*endheader[ \t]*\r?$/im.test(text),
  },
  {
    id: 'goniokit-recording',
    title: 'goniokit recording',
    holds: 'landmarks',
    units: 'shares of the picture, metres',
    axes: camera,
    hasTimes: true,
    skeleton: inFile,
    detects: (head) =>
      has('{', 'format', 'version')(head) &&
      /"goniokit-recording"/.test(head.text.split('\n', 1)[0] ?? ''),
  },
  {
    id: 'openpose',
    title: 'OpenPose',
    holds: 'landmarks',
    ...picture,
    hasTimes: false,
    skeleton: `BODY_25 or COCO, ${byCount}`,
    detects: has('{', 'people'),
  },
  {
    id: 'mmpose',
    title: 'MMPose',
    holds: 'landmarks',
    ...picture,
    hasTimes: false,
    skeleton: `by the names in the file, or ${byCount}`,
    detects: (head) =>
      has('{', 'instance_info')(head) || hasAny('[', 'instances', 'keypoint_scores')(head),
  },
  {
    id: 'alphapose',
    title: 'AlphaPose',
    holds: 'landmarks',
    ...picture,
    hasTimes: false,
    skeleton: `COCO or Halpe, ${byCount}`,
    detects: (head) => cocoResult(head) && hasName(head),
  },
  {
    id: 'coco-results',
    title: 'COCO results',
    holds: 'landmarks',
    ...picture,
    hasTimes: false,
    skeleton: `COCO or COCO-WholeBody, ${byCount}`,
    detects: cocoResult,
  },
  {
    id: 'mediapipe-python',
    title: 'MediaPipe in Python',
    holds: 'landmarks',
    units: 'shares of the picture, metres',
    axes: camera,
    hasTimes: false,
    skeleton: 'mediapipe-pose-33',
    detects: hasAny('{[', 'pose_landmarks', 'pose_world_landmarks'),
  },
  {
    id: 'mediapipe-tasks-ndjson',
    title: 'MediaPipe Tasks, a result a line',
    holds: 'landmarks',
    units: 'shares of the picture, metres',
    axes: camera,
    hasTimes: true,
    skeleton: 'mediapipe-pose-33',
    detects: hasAny('{', ...tasks),
  },
  {
    id: 'mediapipe-tasks-json',
    title: 'MediaPipe Tasks, a list of results',
    holds: 'landmarks',
    units: 'shares of the picture, metres',
    axes: camera,
    hasTimes: true,
    skeleton: 'mediapipe-pose-33',
    detects: hasAny('[', ...tasks),
  },
  {
    id: 'landmark-arrays',
    title: 'arrays of landmarks',
    holds: 'landmarks',
    units: 'pixels, metres or shares of the picture, by the numbers',
    axes: camera,
    hasTimes: false,
    skeleton: 'mediapipe-pose-33 or mediapipe-hand-21, by the number of landmarks',
    detects: ({ bracket, text }) => bracket === '[' && arrays.test(text),
  },
  {
    id: 'marker-table',
    title: 'table of markers',
    holds: 'markers',
    units: 'not said: the caller knows it',
    axes: laboratory,
    hasTimes: true,
    skeleton: 'markers by name',
    detects: ({ cells }) => markersIn(cells) !== null,
  },
  {
    id: 'tidy',
    title: 'tidy table of landmarks',
    holds: 'landmarks',
    units: 'pixels, metres, by the names of the columns',
    axes: camera,
    hasTimes: true,
    skeleton: 'landmarks by name',
    detects: ({ cells }) => cells.includes('timeMs') && cells.includes('landmark'),
  },
  {
    id: 'deeplabcut',
    title: 'DeepLabCut',
    holds: 'landmarks',
    ...picture,
    hasTimes: false,
    skeleton: 'bodyparts by name',
    detects: ({ cells }) => cells[0] === 'scorer',
  },
  {
    id: 'sleap',
    title: 'SLEAP',
    holds: 'landmarks',
    ...picture,
    hasTimes: false,
    skeleton: 'nodes by name',
    detects: ({ cells }) =>
      cells.includes('frame_idx') && cells.some((cell) => cell.endsWith('.x')),
  },
  {
    id: 'pose-samples',
    title: 'pose samples',
    holds: 'landmarks',
    units: 'pixels',
    axes: camera,
    hasTimes: false,
    skeleton: 'mediapipe-pose-33',
    detects: ({ cells }) => cells.length === 101 && !Number.isNaN(parseDecimal(cells[2] ?? '')),
  },
  {
    id: 'parquet',
    title: 'Parquet',
    holds: 'landmarks',
    units: 'pixels, metres, by the names of the columns',
    axes: camera,
    hasTimes: true,
    skeleton: 'landmarks by name',
    detects: ({ bytes }) => isParquet(bytes),
  },
  {
    id: 'c3d',
    title: 'C3D',
    holds: 'markers',
    units: inFile,
    axes: laboratory,
    hasTimes: true,
    skeleton: 'markers by name',
    detects: ({ bytes }) => isC3d(bytes),
  },
];
