import type { SystematicErrorOfBoth } from './systematic-error.ts';

/** The systematic errors as a source file of the core. */
export function systematicErrorsFile(errors: readonly SystematicErrorOfBoth[]): string {
  const places = new Map<string, string[]>();
  for (const { joint, plane, view, space, deviationDeg, fittedDeg, n, subjects } of errors) {
    const rests = `${n} ends of range, ${subjects} ${subjects === 1 ? 'person' : 'people'}`;
    for (const [place, deg] of [
      [`${plane} ${view} ${space}`, deviationDeg],
      [`${plane} ${view} ${space} fitted`, fittedDeg],
    ] as const) {
      const row = `    ${joint}: ${deg.toFixed(1)}, // ${rests}\n`;
      places.set(place, [...(places.get(place) ?? []), row]);
    }
  }
  const blocks = [...places].map(([place, rows]) => `  '${place}': {\n${rows.join('')}  },\n`);
  return `// Written by \`npm run accuracy\`. Source: packages/accuracy/ACCURACY.md, chapter "Systematic error".

/** By plane, camera view and space (of landmarks as found, or fitted), then by joint. */
type SystematicErrors = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * Standard deviations of the error that no repetition shows, degrees, and what each was computed from. What
 * is not here was never held against a truth.
 */
export const systematicErrors: SystematicErrors = {
${blocks.join('')}};
`;
}
