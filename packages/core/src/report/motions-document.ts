import type { Space } from '../measurement/measurement.ts';
import { type Motion, type Side, sidesOf } from '../motions/motion.ts';
import type { MotionRow, RowView } from '../motions/motion-row.ts';
import { motionWords } from '../motions/motion-words.ts';
import type { Tool } from './tool.ts';

/** The results of `goniokit motions --json`: what can be measured, how to stand, where the camera goes. */
export interface MotionsDocument {
  readonly format: 'goniokit-motions';
  readonly version: 1;
  readonly tool: Tool;
  readonly motions: readonly MotionEntry[];
}

export interface MotionEntry {
  readonly motion: string;
  readonly label: string;
  readonly sides: readonly Side[];
  /** `any` where the number does not depend on it. */
  readonly view: RowView | 'any';
  readonly spaces: readonly Space[];
  readonly measures: string;
  readonly position: string;
  readonly instruction: string;
}

/**
 * The catalogue as a document.
 *
 * @example motionsDocument({ tool, motions: [findMotion('knee.flexion')] }).motions[0].view // 'side'
 */
export function motionsDocument({
  tool,
  motions,
}: {
  readonly tool: Tool;
  readonly motions: readonly Motion[];
}): MotionsDocument {
  return {
    format: 'goniokit-motions',
    version: 1,
    tool: { name: tool.name, version: tool.version },
    motions: motions.map(motionEntry),
  };
}

/** Where a row may be read. */
function spacesOf({ image, formula }: MotionRow): readonly Space[] {
  if (image === null) return ['world'];
  return formula?.imageOnly ? ['image'] : ['image', 'world'];
}

/** A motion in the words of the person who sets it up. */
export function motionEntry(motion: Motion): MotionEntry {
  const { row } = motion;
  const words = motionWords(row);
  const place = row.motions.findIndex(({ id }) => id === motion.id);
  return {
    motion: motion.id,
    label: motion.label,
    sides: sidesOf(row),
    view: row.image?.view === null ? 'any' : row.view,
    spaces: spacesOf(row),
    measures: words.measures,
    position: words.position,
    instruction: words.instructions[place] as string,
  };
}
