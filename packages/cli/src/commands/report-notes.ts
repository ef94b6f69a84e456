import type { ReportOptions } from './report-options.ts';
import { preparationNotes } from './text-notes.ts';

/** What was asked for on the command line, as far as it has a say in the numbers. */
export function reportNotes(options: ReportOptions): readonly string[] {
  const { motion, side, space, height, mdc, definitions, imageSize, mirrored, person } = options;
  const { rate, from, view, hand, units, age, sex, passive } = options;
  const told: readonly (readonly [name: string, value: unknown])[] = [
    ['--motion', motion?.join(',')],
    ['--side', side],
    ['--space', space === 'auto' ? undefined : space],
    ['--height', height],
    ['--mdc', mdc],
    ['--definitions', definitions],
    ['--age', age],
    ['--sex', sex],
    ['--image-size', imageSize && `${imageSize.width}x${imageSize.height}`],
    ['--person', person],
    ['--rate', rate],
    ['--from', from],
    ['--view', view],
    ['--hand', hand],
    ['--units', units],
  ];
  return [
    ...told.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`])),
    ...(mirrored ? ['--mirrored'] : []),
    ...(passive ? ['--passive'] : []),
    ...preparationNotes(options),
  ];
}
