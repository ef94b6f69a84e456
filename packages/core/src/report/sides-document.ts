import type { SideComparison } from '../comparison/side-comparison.ts';
import type { FileMark } from './file-mark.ts';
import { roundSides } from './round-sides.ts';
import type { Tool } from './tool.ts';

/** What `goniokit sides` reports on: a recording and the two sides of what was measured in it. */
export interface SidesResult {
  readonly recording: FileMark;
  readonly sides: readonly SideComparison[];
}

/** The results of `goniokit sides --json`: plain data, ready for `JSON.stringify`. */
export interface SidesDocument extends SidesResult {
  readonly format: 'goniokit-sides';
  readonly version: 1;
  readonly tool: Tool;
}

/**
 * The document of a comparison of sides: degrees to hundredths, percent to tenths, the fields always in
 * the same order.
 *
 * @throws RangeError where a number is not finite: NaN never gets into a report
 * @example sidesDocument({ tool, recording, sides: [] }).format // 'goniokit-sides'
 */
export function sidesDocument({
  tool,
  recording,
  sides,
}: SidesResult & { readonly tool: Tool }): SidesDocument {
  return {
    format: 'goniokit-sides',
    version: 1,
    tool: { name: tool.name, version: tool.version },
    recording: { file: recording.file, sha256: recording.sha256 },
    sides: sides.map(roundSides),
  };
}
