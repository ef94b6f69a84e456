import type { FormatId } from '@goniokit/formats';

/** The formats that are read, for the help: what reads them is loaded when a file is. */
export const formatIds: readonly FormatId[] = [
  'goniokit-recording',
  'tidy',
  'parquet',
  'c3d',
  'trc',
  'mot',
  'marker-table',
  'openpose',
  'coco-results',
  'mmpose',
  'alphapose',
  'mediapipe-tasks-ndjson',
  'mediapipe-tasks-json',
  'mediapipe-python',
  'landmark-arrays',
  'pose-samples',
  'deeplabcut',
  'sleap',
];
