import type { Motion } from '../motions/motion.ts';
import { motionEntry } from './motions-document.ts';
import { formatTable, type TextColumn, wrapText } from './text-table.ts';

const columns: readonly TextColumn[] = [
  { title: 'motion', align: 'left' },
  { title: 'sides', align: 'left' },
  { title: 'camera', align: 'left' },
  { title: 'read in', align: 'left' },
];

/**
 * The catalogue for people: what can be measured, from where the camera looks and, under each motion, what
 * the number is and what the subject does. No line is longer than 100 characters.
 *
 * @example formatMotionsText([findMotion('knee.flexion')]).split('\n')[0] // 'motion        sides        camera  read in'
 */
export function formatMotionsText(motions: readonly Motion[]): string {
  const rows = motions.map(motionEntry).map((entry) => ({
    cells: [
      entry.motion,
      entry.sides.filter((side) => side !== 'none').join(', '),
      entry.view,
      entry.spaces.join(', '),
    ],
    below: [
      ...wrapText(entry.measures, 4),
      ...wrapText(`${entry.position} ${entry.instruction}`, 4),
    ],
  }));
  return `${formatTable(columns, rows).join('\n')}\n`;
}
