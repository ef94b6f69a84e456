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

/** A file's name and content, or why it could not be read. */
export function markOf(result: RecordingResult): FileMark {
  const { file } = result;
  if (result.status === 'read') {
    const { sha256, measurements } = result;
    return { file, sha256, camera: measurements.source.camera !== false };
  }
  return { file, sha256: null, error: result.error };
}
