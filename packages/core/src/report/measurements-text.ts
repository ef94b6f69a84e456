import type { Measured, Measurement, Repetition } from '../measurement/measurement.ts';
import { type Reason, reasonSentences } from '../measurement/reason.ts';
import { formatDegrees } from './degrees-text.ts';
import { limitsFor } from './limits-of-use.ts';
import type { NormOf } from './norm-entry.ts';
import { type NormText, normText } from './norm-text.ts';
import { formatQuantity } from './quantity-text.ts';
import type { RecordingResult } from './recording-result.ts';
import { sideText } from './side-text.ts';
import { formatTable, hangText, type TextColumn, type TextRow, wrapText } from './text-table.ts';

const columns: readonly TextColumn[] = [
  { title: 'motion', align: 'left' },
  { title: 'side', align: 'left' },
  { title: 'value', align: 'right' },
  { title: '± 95 %', align: 'right' },
  { title: 'eye sees', align: 'right' },
  { title: 'reps', align: 'right' },
  { title: 'read in', align: 'left' },
  { title: 'notes', align: 'left' },
];

/**
 * The measurements for people: for each recording a table of motion, side, value with the half of its 95 %
 * interval, what the eye sees where that differs, repetitions accepted of those found, and where it was
 * read; under a row the compensations over their limits and the repetitions that do not count, and under
 * the table the notes that its last column names.
 *
 * @param normOf adds the norm that fits under each row
 * @param notes what was done to the recordings, under the heading of each
 * @example formatMeasurementsText([]) // the sentence on the limits of use, and nothing else
 */
export function formatMeasurementsText(
  recordings: readonly RecordingResult[],
  {
    normOf,
    notes = [],
  }: { readonly normOf?: NormOf | undefined; readonly notes?: readonly string[] } = {},
): string {
  const read = recordings.filter((one) => one.status === 'read');
  const measured = read
    .flatMap(({ measurements }) => measurements.measurements)
    .filter(({ status }) => status === 'measured');
  const norms = normText(measured, normOf);
  return [
    ...recordings.map((result) => recordingLines(result, norms, notes)),
    norms.footnotes,
    [limitsFor(read.map(({ measurements }) => measurements.source))],
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function recordingLines(
  result: RecordingResult,
  norms: NormText,
  prepared: readonly string[],
): readonly string[] {
  if (result.status === 'failed') {
    return [result.file, ...wrapText(`not read: ${result.error.message}`, 4)];
  }
  const { frames, durationMs, skeleton, measurements } = result.measurements;
  const seconds = (durationMs / 1000).toFixed(1);
  const length = `${frames} ${frames === 1 ? 'frame' : 'frames'}, ${seconds} s`;
  const heading = [
    result.file,
    `${length}, ${skeleton}`,
    ...prepared.flatMap((note) => wrapText(note, 0)),
    '',
  ];
  // What was asked for by nobody and cannot be read is not in the list: that it did not move would be a guess.
  if (measurements.length === 0) {
    return [...heading, 'nothing was measured: no motion that could be read went out and back'];
  }
  const notes = [...new Set(measurements.flatMap(reasonsOf))];
  const table = formatTable(
    columns,
    measurements.map((one) => rowOf(one, notes, norms)),
  );
  const footnotes = notes.flatMap((reason, i) =>
    hangText(`${noteMark(i)}  `, reasonSentences[reason]),
  );
  return [...heading, ...table, ...(notes.length > 0 ? ['', ...footnotes] : [])];
}

/** What is to be known about a row: of repetitions that do not count, the reasons stand under it. */
function reasonsOf(one: Measurement): readonly Reason[] {
  if (one.status === 'unmeasurable') return one.reasons;
  const counted = one.repetitions.filter(({ accepted }) => accepted);
  return [...one.quality.reasons, ...counted.flatMap(({ reasons }) => reasons)];
}

function noteMark(place: number): string {
  return String.fromCharCode(97 + place);
}

function rowOf(one: Measurement, notes: readonly Reason[], norms: NormText): TextRow {
  const reasons = reasonsOf(one);
  const marks = notes.flatMap((reason, i) => (reasons.includes(reason) ? [noteMark(i)] : []));
  const names = [one.motion, sideText(one.side)];
  if (one.status === 'unmeasurable') {
    return { cells: [...names, '', '', '', '', 'not measured', marks.join(' ')], below: [] };
  }
  const margin = (one.ci95[1] - one.ci95[0]) / 2;
  const accepted = one.repetitions.filter((repetition) => repetition.accepted).length;
  return {
    cells: [
      ...names,
      formatQuantity(one.value, one.unit),
      `± ${formatQuantity(margin, one.unit)}`,
      one.gross === null ? '' : formatQuantity(one.gross, one.unit),
      `${accepted} of ${one.repetitions.length}`,
      one.view === null ? one.space : `${one.space}, ${one.view}`,
      marks.join(' '),
    ],
    below: [
      ...norms.remark(one),
      ...[...compensationRemark(one), ...one.repetitions.flatMap(repetitionRemark)].flatMap(
        (remark) => wrapText(remark, 4),
      ),
    ],
  };
}

function compensationRemark(one: Measured): readonly string[] {
  const exceeded = one.compensations
    .filter((compensation) => compensation.exceeded)
    .map(
      ({ id, deg, limitDeg }) =>
        `${id.replace('-', ' ')} ${formatDegrees(deg)} (limit ${formatDegrees(limitDeg)})`,
    );
  return exceeded.length === 0 ? [] : [exceeded.join('; ')];
}

function repetitionRemark({ accepted, reasons }: Repetition, i: number): readonly string[] {
  const why = reasons.map((reason) => reasonSentences[reason]).join('; ');
  return accepted ? [] : [`repetition ${i + 1} not counted: ${why}`];
}
