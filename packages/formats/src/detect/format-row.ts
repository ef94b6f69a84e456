import type { FileHead } from './file-head.ts';

/** Formats that are known. */
export type FormatId =
  | 'goniokit-recording'
  | 'mediapipe-tasks-ndjson'
  | 'mediapipe-tasks-json'
  | 'mediapipe-python'
  | 'landmark-arrays'
  | 'pose-samples'
  | 'openpose'
  | 'coco-results'
  | 'alphapose'
  | 'mmpose'
  | 'deeplabcut'
  | 'sleap'
  | 'tidy'
  | 'parquet'
  | 'c3d'
  | 'trc'
  | 'mot'
  | 'marker-table';

/** What is known of a format before any of its files is read. */
export interface FormatDescription {
  readonly id: FormatId;
  /** For people. */
  readonly title: string;
  readonly holds: 'landmarks' | 'markers' | 'angles';
  readonly units: string;
  readonly axes: string;
  /** Whether the file has times, or the caller must know its rate. */
  readonly hasTimes: boolean;
  readonly skeleton: string;
}

/** A format, and how its files are told from all others. */
export interface FormatRow extends FormatDescription {
  readonly detects: (head: FileHead) => boolean;
}
