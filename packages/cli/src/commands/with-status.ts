import type { RecordingResult } from 'goniokit/report';

/** A file's mark in a document, with what became of it, as `measure` says it. */
export function withStatus<Mark>(mark: Mark, result: RecordingResult) {
  if (result.status === 'read') return { ...mark, status: result.status };
  const { code, message } = result.error;
  return { ...mark, status: result.status, error: { code, message } };
}
