import type { Measured, MotionRow } from 'goniokit';
import type { ReportSession } from 'goniokit/html-report';
import type { RecordingResult } from 'goniokit/report';
import { expandInputs } from '../batch/expand-inputs.ts';
import type { Input } from '../batch/input.ts';
import { isRecording } from '../batch/is-recording.ts';
import type { Io } from '../io.ts';
import { say } from '../output/say.ts';
import { UsageError } from '../usage-error.ts';
import { dayOf } from './day-of.ts';
import { prepareMeasuring, resultsAlike } from './measure-each.ts';
import type { MeasuredFile } from './measure-file.ts';
import { markOf, measurementsOf } from './measurements-of.ts';
import type { ReportOptions } from './report-options.ts';

/** The recordings that a report is about, in the order of time. */
export interface MeasuredSessions {
  readonly results: readonly RecordingResult[];
  readonly sessions: readonly ReportSession[];
  readonly catalogue: readonly MotionRow[];
}

/** What stands for sessions on the command line. */
export interface NamedSessions {
  readonly files: readonly Input[];
  /** Whether somebody named each of them: then that is their order. */
  readonly areNamed: boolean;
}

/**
 * The files that are meant: a folder or a pattern stands for the recordings in it.
 *
 * @throws UsageError, GoniokitError as {@link expandInputs}
 */
export async function findSessions(
  names: readonly string[],
  options: ReportOptions,
  io: Io,
): Promise<NamedSessions> {
  const { zero, definitions, from } = options;
  const inputs = await expandInputs({ names, lists: [], others: [zero, definitions], from }, io);
  const files: Input[] = [];
  for (const input of inputs) {
    if (!input.isFound || (await isRecording(input.file, io))) files.push(input);
    else await say(io, `${input.file}: no recording, passed over`);
  }
  const areNamed = files.length === names.length && files.every(({ file }, i) => file === names[i]);
  return { files, areNamed };
}

/**
 * Measures all sessions alike. Found ones are put in the order of their dates, where all that were read say
 * one, else they stay in the order of their names.
 *
 * @throws UsageError where dates are not one for each session, or fall
 */
export async function measureSessions(
  { files, areNamed }: NamedSessions,
  options: ReportOptions,
  io: Io,
): Promise<MeasuredSessions> {
  const { catalogue, measureOne } = await prepareMeasuring([], options, io);
  const measured: MeasuredFile[] = [];
  for (const { file, error } of files) {
    if (error === null) measured.push(await measureOne(file, io));
    else {
      await say(io, `goniokit: ${error.message}`);
      measured.push(unread({ file, status: 'failed', error }));
    }
  }
  const told = options.date ?? [];
  const results = resultsAlike(measured, options, catalogue, 'files');
  const all = results.map((result, i) => ({ result, one: measured[i] as MeasuredFile }));
  const inOrder = areNamed || told.length > 0 ? all : byDate(all);
  const dates = datesOf(
    inOrder.map(({ result }) => result),
    told,
  );
  return {
    catalogue,
    results: inOrder.map(({ result }) => result),
    sessions: inOrder.map(({ result, one }, i) => sessionOf(result, one, dates[i] ?? null)),
  };
}

function unread(result: RecordingResult): MeasuredFile {
  return { result, measureAgain: () => result, seriesOf: () => null };
}

function sessionOf(result: RecordingResult, one: MeasuredFile, date: string | null): ReportSession {
  const measurements = measurementsOf(result);
  const shown = measurements.measurements.filter(
    (measurement): measurement is Measured => measurement.status === 'measured',
  );
  const series = shown.flatMap((measurement) => one.seriesOf(measurement) ?? []);
  return { ...markOf(result), date, measurements, series };
}

type Ordered = { readonly result: RecordingResult; readonly one: MeasuredFile };

/** The day that a recording says itself, as YYYY-MM-DD. */
function dateIn(result: RecordingResult): string | null {
  const date = String(measurementsOf(result).source.date ?? '');
  return dayOf(date) === null ? null : date.slice(0, 10);
}

function byDate(all: readonly Ordered[]): readonly Ordered[] {
  const fullDate = ({ result }: Ordered) => String(measurementsOf(result).source.date ?? '');
  const read = all.filter(({ result }) => result.status === 'read');
  if (read.some(({ result }) => dateIn(result) === null)) return all;
  return [
    ...read.toSorted((a, b) =>
      fullDate(a) < fullDate(b) ? -1 : fullDate(a) > fullDate(b) ? 1 : 0,
    ),
    ...all.filter(({ result }) => result.status === 'failed'),
  ];
}

/** As told, one for all or one for each; else as the recordings say, each its own. */
function datesOf(
  results: readonly RecordingResult[],
  told: readonly string[],
): readonly (string | null)[] {
  if (told.length === 0) return results.map(dateIn);
  const dates = told.length === 1 ? results.map(() => told[0] as string) : told;
  if (dates.length !== results.length) {
    throw new UsageError(
      `--date takes one date, or one for each recording, received ${told.length} of ${results.length}`,
    );
  }
  const days = dates.map((date) => dayOf(date) ?? 0);
  if (days.some((day, i) => day < (days[i - 1] ?? day))) {
    throw new UsageError('the files are to be named in the order of their dates');
  }
  return dates;
}
