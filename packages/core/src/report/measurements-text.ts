import type { Measured, Measurement, Repetition } from '../measurement/measurement.ts';
import { reasonSentences } from '../measurement/reason.ts';
import { compensations } from '../motions/compensation.ts';
import { formatDegrees } from './degrees-text.ts';
import { limitsOfUse } from './limits-of-use.ts';
import type { RecordingResult } from './recording-result.ts';
import { sideText } from './side-text.ts';
import { formatTable, type TextColumn, type TextRow, wrapText } from './text-table.ts';

const columns: readonly TextColumn[] = [
  { title: 'motion', align: 'left' },
  { title: 'side', align: 'left' },
  { title: 'value', align: 'right' },
  { title: '± 95 %', align: 'right' },
  { title: 'eye sees', align: 'right' },
  { title: 'repetitions', align: 'right' },
  { title: 'read in', align: 'left' },
];

/**
 * The measurements for people: for each recording a table of motion, side, value with the half of its 95 %
 * interval, what the eye sees where that differs, repetitions accepted of those found, and where it was
 * read; under a row what is to be known about it. No line is longer than 100 characters.
 *
 * @example formatMeasurementsText([]) // the sentence on the limits of use, and nothing else
 */
export function formatMeasurementsText(recordings: readonly RecordingResult[]): string {
  const sections = recordings.map((result) => `${recordingLines(result).join('\n')}\n`);
  return [...sections, `${limitsOfUse}\n`].join('\n');
}

function recordingLines(result: RecordingResult): readonly string[] {
  if (result.status === 'failed') {
    return [result.file, ...wrapText(`not read: ${result.error.message}`, 4)];
  }
  const { frames, durationMs, skeleton, measurements } = result.measurements;
  const seconds = (durationMs / 1000).toFixed(1);
  const heading = [result.file, `${frames} frames, ${seconds} s, ${skeleton}`, ''];
  return measurements.length === 0
    ? [...heading, reasonSentences['no-repetitions']]
    : [...heading, ...formatTable(columns, measurements.map(rowOf))];
}

function rowOf(one: Measurement): TextRow {
  if (one.status === 'unmeasurable') {
    return {
      cells: [one.motion, sideText(one.side), '', '', '', '', 'not measured'],
      below: one.reasons.flatMap((reason) => wrapText(reasonSentences[reason], 4)),
    };
  }
  const margin = (one.ci95[1] - one.ci95[0]) / 2;
  const accepted = one.repetitions.filter((repetition) => repetition.accepted).length;
  return {
    cells: [
      one.motion,
      sideText(one.side),
      formatDegrees(one.value),
      `± ${formatDegrees(margin)}`,
      one.gross === null ? '' : formatDegrees(one.gross),
      `${accepted} of ${one.repetitions.length}`,
      one.view === null ? one.space : `${one.space}, ${one.view}`,
    ],
    below: remarks(one).flatMap((remark) => wrapText(remark, 4)),
  };
}

function remarks(one: Measured): readonly string[] {
  return [
    ...one.compensations
      .filter(({ exceeded }) => exceeded)
      .map(
        ({ id, deg, limitDeg }) =>
          `${compensations[id].label} ${formatDegrees(deg)} (limit ${formatDegrees(limitDeg)})`,
      ),
    ...one.quality.reasons.map((reason) => reasonSentences[reason]),
    ...one.repetitions.flatMap(repetitionRemark),
  ];
}

function repetitionRemark({ accepted, reasons }: Repetition, i: number): readonly string[] {
  if (reasons.length === 0) return [];
  const why = reasons.map((reason) => reasonSentences[reason]).join('; ');
  return [`repetition ${i + 1}${accepted ? '' : ' not counted'}: ${why}`];
}
