// A thread that measures one input after the other, as it is told to.
import { parentPort, workerData } from 'node:worker_threads';
import { GoniokitError } from 'goniokit';
import type { Io, Sink } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import type { Input } from './input.ts';
import { brokenInput, createMeasureInput } from './measure-input.ts';
import type { Answer, WorkerTask } from './measure-pool.ts';

const { task, cwd, env } = workerData as WorkerTask;
const silent: Sink = { isTTY: false, async write() {} };
const never = new AbortController().signal;

/** What the thread sees of the world; nothing is read from standard input, and nothing written but by answers. */
const world: Io = {
  stdin: (async function* () {})(),
  stdout: silent,
  stderr: silent,
  cwd,
  env,
  cores: 1,
  signal: never,
  now: () => performance.now(),
};

// What is said of the options was said by the main thread.
const ready = createMeasureInput(task, world);

async function answerTo(input: Input): Promise<Answer> {
  let said = '';
  const stderr: Sink = {
    isTTY: false,
    async write(text) {
      said += text;
    },
  };
  const io = { ...world, stderr };
  try {
    const measure = await ready;
    const measured = await measure(input, io).catch((error: unknown) =>
      brokenInput(input, error, task, io),
    );
    return { measured, said };
  } catch (error) {
    if (error instanceof GoniokitError)
      return { refused: { code: error.code, details: error.details } };
    if (error instanceof UsageError) return { refused: error.message };
    throw error;
  }
}

parentPort?.on('message', async (input: Input) => {
  parentPort?.postMessage(await answerTo(input));
});
