import { accuracyData } from './accuracy-data.ts';
import { accuracyPage, captionOf } from './accuracy-page.ts';
import type { AccuracyReport } from './accuracy-report.ts';
import { blandAltmanFigure } from './bland-altman-figure.ts';
import { figureFile } from './figure-file.ts';
import { systematicErrorsFile } from './systematic-errors-file.ts';

/** What is written, by its path in this package. */
export function accuracyFiles(report: AccuracyReport): ReadonlyMap<string, string> {
  const figures = report.chapters.flatMap(({ rows }) =>
    rows
      .filter(({ agreement }) => agreement !== null)
      .map((row) => [figureFile(row), blandAltmanFigure(row, captionOf(row))] as const),
  );
  return new Map([
    ['ACCURACY.md', accuracyPage(report)],
    ['accuracy.json', accuracyData(report)],
    ['../core/src/measurement/systematic-errors.ts', systematicErrorsFile(report.systematic)],
    ...figures,
  ]);
}
