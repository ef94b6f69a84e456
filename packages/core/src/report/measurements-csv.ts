import type { Measurement } from '../measurement/measurement.ts';
import { type CsvCell, formatCsv } from './format-csv.ts';
import { normCells, normColumns } from './norm-cells.ts';
import type { NormOf } from './norm-entry.ts';
import type { FailedResult, RecordingResult } from './recording-result.ts';
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
 * message. Lists within a cell are parted by semicolons, angles are in degrees.
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
    recordings.flatMap((result) =>
      result.status === 'failed'
        ? [[...failedRow(result), ...normColumns(normOf).map(() => null)]]
        : result.measurements.measurements.map((one) => [
            ...measurementRow(result.file, one),
            ...normCells(one, normOf),
          ]),
    ),
  );
}

function failedRow({ file, status, error }: FailedResult): readonly CsvCell[] {
  return cells({ file, status, reasons: error.code, message: error.message });
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
