import type { RecordingResult } from 'goniokit/report';
import { type ExitCode, exitCode } from '../exit-code.ts';

/** How a command ended whose files each had its own result. */
export function exitCodeOf(results: readonly RecordingResult[]): ExitCode {
  const failed = results.filter(({ status }) => status === 'failed').length;
  if (failed === 0) return exitCode.good;
  return failed === results.length ? exitCode.nothingReadable : exitCode.someFailed;
}
