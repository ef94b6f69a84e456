import type { Progress } from '../comparison/progress.ts';
import { type FileEntry, type FileMark, fileEntry } from './file-mark.ts';
import { roundProgress } from './round-progress.ts';
import type { Tool } from './tool.ts';

/** A session's file, and when it was recorded. */
export interface SessionMark extends FileMark {
  /** As YYYY-MM-DD; null where nobody said it. */
  readonly date: string | null;
}

/** What `goniokit progress` reports on: recordings in the order of time, and what became of each motion. */
export interface ProgressResult {
  readonly sessions: readonly SessionMark[];
  readonly progress: readonly Progress[];
}

/** The results of `goniokit progress --json`: plain data, ready for `JSON.stringify`. */
export interface ProgressDocument {
  readonly format: 'goniokit-progress';
  readonly version: 1;
  readonly tool: Tool;
  readonly sessions: readonly (FileEntry & Pick<SessionMark, 'date'>)[];
  readonly progress: readonly Progress[];
}

/**
 * The document of progress over sessions: degrees to hundredths, shares to thousandths, the fields always
 * in the same order.
 *
 * @throws RangeError where a number is not finite: NaN never gets into a report
 * @example progressDocument({ tool, sessions: [], progress: [] }).format // 'goniokit-progress'
 */
export function progressDocument({
  tool,
  sessions,
  progress,
}: ProgressResult & { readonly tool: Tool }): ProgressDocument {
  return {
    format: 'goniokit-progress',
    version: 1,
    tool: { name: tool.name, version: tool.version },
    sessions: sessions.map((mark) => ({ ...fileEntry(mark), date: mark.date })),
    progress: progress.map(roundProgress),
  };
}
