import { type CsvCell, formatCsv } from './format-csv.ts';
import type { RecordingResult } from './recording-result.ts';
import { roundMeasurement } from './round-measurement.ts';

const columns = [
  'file',
  'motion',
  'side',
  'repetition',
  'startMs',
  'peakMs',
  'endMs',
  'plateauMs',
  'unit',
  'value',
  'max',
  'start',
  'gross',
  'accepted',
  'reasons',
];

/**
 * The repetitions as CSV, one row each, counted from 1, those that were not accepted among them. Angles
 * are in degrees.
 *
 * @example formatRepetitionsCsv([]).slice(0, 12) // 'file,motion,'
 */
export function formatRepetitionsCsv(recordings: readonly RecordingResult[]): string {
  return formatCsv(columns, recordings.flatMap(repetitionRows));
}

function repetitionRows(result: RecordingResult): readonly (readonly CsvCell[])[] {
  if (result.status === 'failed') return [];
  return result.measurements.measurements
    .map(roundMeasurement)
    .flatMap((one) =>
      one.status === 'unmeasurable'
        ? []
        : one.repetitions.map((repetition, i) => [
            result.file,
            one.motion,
            one.side,
            i + 1,
            repetition.startMs,
            repetition.peakMs,
            repetition.endMs,
            repetition.plateauMs,
            one.unit,
            repetition.value,
            repetition.max,
            repetition.start,
            repetition.gross,
            repetition.accepted,
            repetition.reasons.join(';'),
          ]),
    );
}
