import type { ResultEntry } from './result-entry.ts';

const CONFLICT = 'conflicting-results';

/** Whether a recording has results that contradict each other. */
export function isConflict(entry: ResultEntry): boolean {
  return entry.status === 'failed' && entry.error.code === CONFLICT;
}

/**
 * What two results of the same recording say together: whichever is given first, and in whatever order more
 * of them are joined, the outcome is the same. A recording that was read is more than one that failed; of two
 * failures the one whose text comes first stays; two that were read and differ contradict each other, which
 * nothing mends.
 *
 * @example joinEntries(failed, read) // read
 */
export function joinEntries(a: ResultEntry, b: ResultEntry): ResultEntry {
  if (isConflict(a)) return a;
  if (isConflict(b)) return b;
  const [textA, textB] = [JSON.stringify(a), JSON.stringify(b)];
  if (textA === textB) return a;
  if (a.status !== b.status) return a.status === 'read' ? a : b;
  if (a.status === 'failed') return textA < textB ? a : b;
  const message = `a recording requires one result, received several that differ (${a.file})`;
  return { file: a.file, status: 'failed', error: { code: CONFLICT, message } };
}
