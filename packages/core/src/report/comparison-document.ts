import type { Comparison } from '../comparison/comparison.ts';
import { type FileEntry, type FileMark, fileEntry } from './file-mark.ts';
import { type NormEntry, type NormOf, withNorm } from './norm-entry.ts';
import { roundComparison } from './round-comparison.ts';
import type { Tool } from './tool.ts';

/** What `goniokit compare` reports on: two recordings and what changed from one to the other. */
export interface ComparisonResult {
  readonly before: FileMark;
  readonly after: FileMark;
  readonly comparisons: readonly Comparison[];
}

/** The results of `goniokit compare --json`: plain data, ready for `JSON.stringify`. */
export interface ComparisonDocument {
  readonly format: 'goniokit-comparison';
  readonly version: 1;
  readonly tool: Tool;
  readonly before: FileEntry;
  readonly after: FileEntry;
  /** Where norms were asked for, each with the one that fits, or null where there is none. */
  readonly comparisons: readonly (Comparison & { readonly norm?: NormEntry | null })[];
}

/**
 * The document of a comparison: degrees to hundredths, the fields always in the same order.
 *
 * @throws RangeError where a number is not finite: NaN never gets into a report
 * @example comparisonDocument({ tool, before, after, comparisons: [] }).format // 'goniokit-comparison'
 */
export function comparisonDocument({
  tool,
  before,
  after,
  comparisons,
  normOf,
}: ComparisonResult & {
  readonly tool: Tool;
  readonly normOf?: NormOf | undefined;
}): ComparisonDocument {
  return {
    format: 'goniokit-comparison',
    version: 1,
    tool: { name: tool.name, version: tool.version },
    before: fileEntry(before),
    after: fileEntry(after),
    comparisons: comparisons.map((one) => withNorm(roundComparison(one), normOf)),
  };
}
