import type { Measurement } from '../measurement/measurement.ts';
import { type CsvCell, formatCsv } from './format-csv.ts';
import { normCells, normColumns } from './norm-cells.ts';
import type { NormOf } from './norm-entry.ts';
import type { RecordingResult } from './recording-result.ts';
import { roundMeasurement } from './round-measurement.ts';

const measurementColumns = [
  'file',
  'motion',
  'side',
  'status',
  'unit',
  'value',
  'start',
  'max',
  'range',
  'gross',
  'standardError',
  'ci95Low',
  'ci95High',
  'space',
  'view',
  'zero',
  'repetitionsAccepted',
  'repetitionsFound',
  'visible',
  'inPlane',
  'compensationsExceeded',
  'reasons',
  'message',
] as const;

/**
 * The measurements as CSV, one row each; a file that could not be read is a row with its error's code and
 * message, and a recording in which nothing was found one with the status `read`. Lists within a cell are parted by semicolons, angles are in degrees.
 *
 * @param normOf adds the norm that fits each row, in columns of its own
 * @example formatMeasurementsCsv([]).slice(0, 12) // 'file,motion,'
 */
export function formatMeasurementsCsv(
  recordings: readonly RecordingResult[],
  { normOf }: { readonly normOf?: NormOf | undefined } = {},
): string {
  return formatCsv(
    [...measurementColumns, ...normColumns(normOf)],
    recordings.flatMap((result) => {
      const measurements = result.status === 'read' ? result.measurements.measurements : [];
      if (measurements.length === 0) {
        return [[...rowWithout(result), ...normColumns(normOf).map(() => null)]];
      }
      return measurements.map((one) => [
        ...measurementRow(result.file, one),
        ...normCells(one, normOf),
      ]);
    }),
  );
}

/** The row of a recording that has no measurements: nobody shall miss it. */
function rowWithout(result: RecordingResult): readonly CsvCell[] {
  const { file, status } = result;
  if (status === 'read') return cells({ file, status, reasons: 'no-repetitions' });
  return cells({ file, status, reasons: result.error.code, message: result.error.message });
}

function measurementRow(file: string, measurement: Measurement): readonly CsvCell[] {
  const one = roundMeasurement(measurement);
  const { motion, side, status } = one;
  if (one.status === 'unmeasurable') {
    return cells({ file, motion, side, status, reasons: one.reasons.join(';') });
  }
  return cells({
    file,
    motion,
    side,
    status,
    unit: one.unit,
    value: one.value,
    start: one.start,
    max: one.max,
    range: one.range,
    gross: one.gross,
    standardError: one.standardError,
    ci95Low: one.ci95[0],
    ci95High: one.ci95[1],
    space: one.space,
    view: one.view,
    zero: one.zero,
    repetitionsAccepted: one.repetitions.filter(({ accepted }) => accepted).length,
    repetitionsFound: one.repetitions.length,
    visible: one.quality.visible,
    inPlane: one.quality.inPlane,
    compensationsExceeded: one.compensations
      .filter(({ exceeded }) => exceeded)
      .map(({ id }) => id)
      .join(';'),
    reasons: one.quality.reasons.join(';'),
  });
}

function cells(
  named: Partial<Record<(typeof measurementColumns)[number], CsvCell>>,
): readonly CsvCell[] {
  return measurementColumns.map((column) => named[column] ?? null);
}
