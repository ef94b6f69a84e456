import type { Reason } from 'goniokit';
import { formatTable, reasonSentences, type TextColumn } from 'goniokit/report';
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
  suspicions,
  measurable,
}: FileCheck): string {
  const lines = [
    file,
    recording === null ? 'not a recording that can be read' : describeRecording(recording),
    '',
    ...(problems.length > 0
      ? ['what is wrong:', ...problems.map(({ message }) => `  ${message}`)]
      : suspicions.length === 0
        ? ['nothing is wrong with the file']
        : []),
    ...(mayHaveMore ? ['  (what comes after was not looked at)'] : []),
    ...(suspicions.length > 0 ? ['what is suspicious:'] : []),
    ...suspicions.map((sentence) => `  ${sentence}`),
    ...(recording === null
      ? []
      : [...missing(recording), '', ...measurableLines(measurable, hasCamera(recording))]),
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

/** Markers were seen by no camera that stands anywhere. */
function hasCamera({ source }: RecordingFacts): boolean {
  return source.mapping === undefined;
}

const names: readonly TextColumn[] = [
  { title: 'motion', align: 'left' },
  { title: 'side', align: 'left' },
];
const pictureColumns: readonly TextColumn[] = [
  { title: 'camera', align: 'left' },
  { title: 'in the picture', align: 'left' },
];
const depth: TextColumn = { title: 'from 3D landmarks', align: 'left' };

function measurableLines(
  measurable: readonly MeasurableMotion[],
  withPicture: boolean,
): readonly string[] {
  const answers = measurable.flatMap(({ image, world }) =>
    image && withPicture ? [image, world] : [world],
  );
  const refusals = answers.filter(({ status }) => status === 'unmeasurable');
  const seen = new Set(refusals.flatMap(({ reasons }) => reasons));
  const view = withPicture ? answers.find((one) => one.view !== null)?.view : null;
  const reasons = Object.entries(reasonSentences).filter(([reason]) => seen.has(reason as Reason));
  return [
    ...(view ? [`the camera saw the subject from this view: ${view}`, ''] : []),
    ...formatTable(
      [...names, ...(withPicture ? pictureColumns : []), depth],
      measurable.map(({ motion, side, bestView, image, world }) => ({
        cells: [
          motion,
          side === 'none' ? '' : side,
          ...(withPicture ? [bestView, image ? answer(image) : 'no: only depth shows it'] : []),
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
