import type { Reason } from 'goniokit';
import { formatTable, reasonSentences } from 'goniokit/report';
import { describeRecording } from '../input/describe-recording.ts';
import type { RecordingFacts } from '../input/recording-facts.ts';
import type { FileCheck } from './check-file.ts';
import type { MeasurableMotion, Readable } from './measurable-motions.ts';

/** A check for people. */
export function formatCheck({
  file,
  recording,
  problems,
  mayHaveMore,
  measurable,
}: FileCheck): string {
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
  if (framesWithNobody > 0)
    lines.push(`nobody was found in ${framesWithNobody} of ${frames} frames`);
  const usualStepMs = framesPerSecond === null ? Number.POSITIVE_INFINITY : 1000 / framesPerSecond;
  if (longestStepMs !== null && longestStepMs > 2 * usualStepMs) {
    lines.push(`up to ${Math.round(longestStepMs)} ms without a frame`);
  }
  return lines;
}

function measurableLines(measurable: readonly MeasurableMotion[]): readonly string[] {
  const answers = measurable.flatMap(({ image, world }) => (image ? [image, world] : [world]));
  const refusals = answers.filter(({ status }) => status === 'unmeasurable');
  const seen = new Set(refusals.flatMap(({ reasons }) => reasons));
  const view = answers.find((one) => one.view !== null)?.view;
  const reasons = Object.entries(reasonSentences).filter(([reason]) => seen.has(reason as Reason));
  return [
    ...(view ? [`the camera saw the subject from this view: ${view}`, ''] : []),
    ...formatTable(
      [
        { title: 'motion', align: 'left' },
        { title: 'side', align: 'left' },
        { title: 'camera', align: 'left' },
        { title: 'in the picture', align: 'left' },
        { title: 'from 3D landmarks', align: 'left' },
      ],
      measurable.map(({ motion, side, bestView, image, world }) => ({
        cells: [
          motion,
          side === 'none' ? '' : side,
          bestView,
          image ? answer(image) : 'no: only depth shows it',
          answer(world),
        ],
        below: [],
      })),
    ),
    '',
    ...reasons.map(([reason, sentence]) => `${reason}: ${sentence}`),
  ];
}

function answer({ status, repetitions, reasons }: Readable): string {
  if (status === 'unmeasurable') return `no: ${reasons.join(', ')}`;
  return `yes: ${repetitions} ${repetitions === 1 ? 'repetition' : 'repetitions'}`;
}
