import type { Measurements } from 'goniokit';
import type { FileMark, RecordingResult } from 'goniokit/report';

const nothing: Measurements = {
  frames: 0,
  durationMs: 0,
  skeleton: '',
  source: {},
  measurements: [],
};

/** What a file shows; of one that could not be read, nothing. */
export function measurementsOf(result: RecordingResult): Measurements {
  return result.status === 'read' ? result.measurements : nothing;
}

/** A file's name and content. */
export function markOf(result: RecordingResult): FileMark {
  return { file: result.file, sha256: result.status === 'read' ? result.sha256 : null };
}
