import { formatTable, type Reason, reasonSentences } from 'goniokit';
import { describeRecording } from '../input/describe-recording.ts';
import type { RecordingFacts } from '../input/recording-facts.ts';
import type { FileCheck } from './check-file.ts';
import type { MeasurableMotion, Readable } from './measurable-motions.ts';

/** A check for people. */
export function formatCheck({ file, recording, problems, mayHaveMore, measurable }: FileCheck): string {
  const lines = [
    file,
    recording === null ? 'not a recording that can be read' : describeRecording(recording),
    '',
    ...(problems.length === 0 ? ['nothing is wrong with the file'] : ['what is wrong:']),
    ...problems.map(({ message }) => `  ${message}`),
    ...(mayHaveMore ? ['  (what comes after was not looked at)'] : []),
    ...(recording === null ? [] : [...missing(recording), '', ...measurableLines(measurable)]),
  ];
  return `${lines.join('\n')}\n`;
}

function missing({ frames, framesWithNobody, longestStepMs, framesPerSecond }: RecordingFacts) {
  const lines: string[] = [];
  if (framesWithNobody > 0) lines.push(`nobody was found in ${framesWithNobody} of ${frames} frames`);
  const usualStepMs = framesPerSecond === null ? Number.POSITIVE_INFINITY : 1000 / framesPerSecond;
  if (longestStepMs !== null && longestStepMs > 2 * usualStepMs) {
    lines.push(`up to ${Math.round(longestStepMs)} ms without a frame`);
  }
  return lines;
}

function measurableLines(measurable: readonly MeasurableMotion[]): readonly string[] {
  const seen = new Set(
    measurable.flatMap(({ image, world }) => [...(image?.reasons ?? []), ...world.reasons]),
  );
  const reasons = Object.entries(reasonSentences).filter(([reason]) => seen.has(reason as Reason));
  return [
    ...formatTable(
      [
        { title: 'motion', align: 'left' },
        { title: 'side', align: 'left' },
        { title: 'in the picture', align: 'left' },
        { title: 'from 3D landmarks', align: 'left' },
      ],
      measurable.map(({ motion, side, image, world }) => ({
        cells: [
          motion,
          side === 'none' ? '' : side,
          image ? answer(image) : 'never: depth is needed',
          answer(world),
        ],
        below: [],
      })),
    ),
    '',
    ...reasons.map(([reason, sentence]) => `${reason}: ${sentence}`),
  ];
}

function answer({ status, repetitions, view, reasons }: Readable): string {
  const why = reasons.join(', ');
  if (status === 'unmeasurable') return `no: ${why}`;
  const times = `yes: ${repetitions} ${repetitions === 1 ? 'repetition' : 'repetitions'}`;
  return [times, ...(view ? [`${view} view`] : []), ...(why ? [why] : [])].join(', ');
}
