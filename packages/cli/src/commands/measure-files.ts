import { formatMeasurementsText } from 'goniokit/report';
import { type BatchProgress, countsText, createBatchProgress } from '../batch/batch-progress.ts';
import { expandInputs } from '../batch/expand-inputs.ts';
import { inOrder } from '../batch/in-order.ts';
import type { Input } from '../batch/input.ts';
import {
  brokenInput,
  createMeasureInput,
  type MeasuredInput,
  type MeasureTask,
} from '../batch/measure-input.ts';
import { resultFormatOf } from '../batch/result-format.ts';
import { createResultWriter, type ResultWriter } from '../batch/result-writer.ts';
import type { BatchOptions, MeasureOptions } from '../command-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { stopIfInterrupted } from '../interrupted.ts';
import type { Io } from '../io.ts';
import { say } from '../output/say.ts';
import { writeOutput } from '../output/write-output.ts';
import { tool } from '../tool.ts';
import { normOf } from './norm-of.ts';
import { preparationNotes } from './text-notes.ts';

/** Inputs for which it pays to begin a thread. */
const INPUTS_A_THREAD = 4;

/** Inputs that are measured ahead of the one whose turn it is, a thread. */
const AHEAD = 32;

/** What each recording shows, in files, folders, patterns and lists, in the order in which they are named. */
export async function measureFiles(
  files: readonly string[],
  options: MeasureOptions & BatchOptions,
  io: Io,
): Promise<ExitCode> {
  const format = resultFormatOf(options, 'text');
  const norms = normOf(options);
  const { list: lists = [], zero, definitions, resume } = options;
  const named = { names: files, lists, others: [zero, definitions], from: options.from };
  const inputs = await expandInputs(named, io);
  const isBatch = inputs.length !== files.length || inputs.some(({ file }, i) => file !== files[i]);
  const read = [...inputs.map(({ file }) => file), ...lists, zero, definitions];
  return writeOutput(options, read, io, async (output) => {
    const task: MeasureTask = { options, format, resume };
    const notes = preparationNotes(options);
    const writer = await createResultWriter(
      format,
      {
        tool,
        withNorms: norms !== undefined,
        formatText: (results) => formatMeasurementsText(results, { normOf: norms, notes }),
      },
      output,
    );
    const progress = createBatchProgress(inputs.length, io);
    try {
      await measureAll(inputs, task, options.jobs ?? io.cores, writer, progress, io);
    } finally {
      progress.clear();
    }
    await writer.end();
    if (isBatch) await say(io, `goniokit: ${countsText(progress.counts)}`);
    return exitCodeOf(progress.counts);
  });
}

async function measureAll(
  inputs: readonly Input[],
  task: MeasureTask,
  jobs: number,
  writer: ResultWriter,
  progress: BatchProgress,
  io: Io,
): Promise<void> {
  const here = await createMeasureInput(task, io);
  const only = inputs.length === 1 ? inputs[0] : undefined;
  if (only) {
    // Nothing else is on the screen: what is said is said at once, and the bar is that of the file.
    await add((await here(only, io)) satisfies MeasuredInput);
    return;
  }
  const threads = Math.min(jobs, Math.floor(inputs.length / INPUTS_A_THREAD));
  const pool = await poolOf(threads, task, io);
  const stop = () => void pool?.close();
  io.signal.addEventListener('abort', stop);
  try {
    for await (const { said, measured } of inOrder(inputs, work, pool ? threads * AHEAD : 1)) {
      stopIfInterrupted(io.signal);
      progress.clear();
      await io.stderr.write(said);
      await add(measured);
    }
  } finally {
    io.signal.removeEventListener('abort', stop);
    await pool?.close();
  }

  async function add(measured: MeasuredInput): Promise<void> {
    if (measured.part !== null) await writer.add(measured.part);
    progress.add(measured);
  }

  async function work(input: Input) {
    let said = '';
    const own: Io = {
      ...io,
      stderr: {
        isTTY: false,
        async write(text) {
          said += text;
        },
      },
    };
    // Standard input belongs to the main thread.
    const measure = pool && input.file !== '-' ? pool.measure : here;
    const measured = await measure(input, own).catch((error: unknown) =>
      brokenInput(input, error, task, own),
    );
    return { said, measured };
  }
}

async function poolOf(threads: number, task: MeasureTask, io: Io) {
  const readsStandardInput = task.options.zero === '-' || task.options.definitions === '-';
  if (threads < 2 || readsStandardInput) return null;
  const { createMeasurePool } = await import('../batch/measure-pool.ts');
  return createMeasurePool(task, threads, io);
}

function exitCodeOf({ read, failed, bug }: BatchProgress['counts']): ExitCode {
  if (bug > 0) return exitCode.bug;
  if (read === 0) return exitCode.nothingReadable;
  return failed > 0 ? exitCode.someFailed : exitCode.good;
}
