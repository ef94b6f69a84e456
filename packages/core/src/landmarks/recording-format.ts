/** What a recording was read as. */
export type RecordingFormat =
  | 'goniokit-recording'
  | 'mediapipe-tasks-ndjson'
  | 'mediapipe-tasks-json';
