import { GoniokitError } from 'goniokit';
import type { FailedResult, NormOf, RecordingResult } from 'goniokit/report';
import type { MeasureOptions } from '../command-options.ts';
import { prepareMeasuring } from '../commands/measure-each.ts';
import { normOf } from '../commands/norm-of.ts';
import { isReadOnce } from '../input/is-read-once.ts';
import type { Io } from '../io.ts';
import { say } from '../output/say.ts';
import { tool } from '../tool.ts';
import { UsageError } from '../usage-error.ts';
import type { Input } from './input.ts';
import { isRecording } from './is-recording.ts';
import { openKeptResults } from './kept-results.ts';
import { resultEntry } from './result-entry.ts';
import type { ResultFormat } from './result-format.ts';
import { entryPart, type ResultPart } from './result-writer.ts';

/** How inputs are measured, and what becomes of the results: plain data, for threads. */
export interface MeasureTask {
  readonly options: MeasureOptions;
  readonly format: ResultFormat;
  /** Folder of results of earlier runs. */
  readonly resume: string | undefined;
}

/** What became of one input: plain data, from threads. */
export interface MeasuredInput {
  readonly status: 'read' | 'failed' | 'bug' | 'skipped';
  /** Null where it was skipped. */
  readonly part: ResultPart | null;
  /** Whether an earlier run had finished it. */
  readonly isKept: boolean;
}

export type MeasureInput = (input: Input, io: Io) => Promise<MeasuredInput>;

const skipped: MeasuredInput = { status: 'skipped', part: null, isKept: false };

/**
 * Makes ready to measure inputs one by one; what is wrong with one becomes its result.
 *
 * @throws GoniokitError, UsageError where an option is wrong
 */
export async function createMeasureInput(task: MeasureTask, io: Io): Promise<MeasureInput> {
  const { options, format, resume } = task;
  const norms = normOf(options);
  const kept = resume === undefined ? null : await openKeptResults(resume, options, io);
  const { measureOne } = await prepareMeasuring([], options, io);

  async function measure({ file, isFound, error }: Input, own: Io): Promise<MeasuredInput> {
    if (error) {
      await say(own, `goniokit: ${error.message}`);
      return failed(file, error);
    }
    if (isFound && !(await isRecording(file, own))) {
      await say(own, `${file}: no recording, passed over`);
      return skipped;
    }
    const mark = kept && !(await isReadOnce(file, own)) ? await kept.markOf(file) : null;
    const before = mark && (await kept?.find(mark));
    if (before) {
      return { status: 'read', part: partOf({ file, status: 'read', ...before }), isKept: true };
    }
    const { result } = await measureOne(file, own);
    if (result.status === 'failed') return failed(file, result.error);
    const part = partOf(result);
    if (mark) await kept?.keep(mark, result);
    return { status: 'read', part, isKept: false };
  }

  function failed(file: string, error: FailedResult['error']): MeasuredInput {
    return { status: 'failed', part: partOf(failure(file, error)), isKept: false };
  }

  function partOf(result: RecordingResult): ResultPart {
    return partOfResult(result, format, norms);
  }

  return measure;
}

function partOfResult(
  result: RecordingResult,
  format: ResultFormat,
  norms: NormOf | undefined,
): ResultPart {
  if (format === 'text') return result;
  return entryPart(resultEntry(result, norms), format, tool, norms !== undefined);
}

/** Plain data, unlike an error. */
function failure(file: string, { code, message }: FailedResult['error']): FailedResult {
  return { file, status: 'failed', error: { code, message } };
}

/**
 * An input whose measuring ended in what nobody expected: a bug of ours, or of the memory. The inputs beside
 * it are measured all the same.
 *
 * @throws the error where it is none of the input's: a wrong option, a full disk
 */
export async function brokenInput(
  { file }: Input,
  error: unknown,
  { options, format }: MeasureTask,
  io: Io,
): Promise<MeasuredInput> {
  if (error instanceof GoniokitError || error instanceof UsageError || io.signal.aborted)
    throw error;
  const message = `this is a bug in goniokit, please report it with the file: ${error}`;
  await say(io, `goniokit: ${file}: ${message}`);
  const part = partOfResult(failure(file, { code: 'bug', message }), format, normOf(options));
  return { status: 'bug', part, isKept: false };
}
