import { Worker } from 'node:worker_threads';
import { type ErrorCode, type ErrorDetails, GoniokitError } from 'goniokit';
import { Interrupted } from '../interrupted.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import type { Input } from './input.ts';
import { brokenInput, type MeasuredInput, type MeasureTask } from './measure-input.ts';

/** What a thread is begun with. */
export interface WorkerTask extends Pick<Io, 'cwd' | 'env'> {
  readonly task: MeasureTask;
}

/** What a thread answers: a result and what was said about it, or what is wrong with the command. */
export type Answer =
  | { readonly measured: MeasuredInput; readonly said: string }
  | { readonly refused: string | { readonly code: ErrorCode; readonly details: ErrorDetails } };

/** Threads that measure. */
export interface MeasurePool {
  measure(input: Input, io: Io): Promise<MeasuredInput>;
  close(): Promise<void>;
}

interface Job {
  readonly input: Input;
  readonly io: Io;
  readonly done: (measured: MeasuredInput | Promise<MeasuredInput>) => void;
  readonly failed: (error: unknown) => void;
}

/** Begins threads; each takes the next input as soon as it has answered. */
export function createMeasurePool(task: MeasureTask, threads: number, io: Io): MeasurePool {
  const { cwd, env } = io;
  const workerData: WorkerTask = { task, cwd, env };
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Job>();
  let isClosed = false;

  function begin(): void {
    const worker = new Worker(new URL('./measure-worker.js', import.meta.url), { workerData });
    worker.on('message', (answer: Answer) => {
      const job = take(worker);
      idle.push(worker);
      if (job) settle(job, answer);
      next();
    });
    // A thread that ends was ended by its input, as by one that needs more memory than there is.
    worker.on('error', (error) => {
      const job = take(worker);
      if (job) job.done(brokenInput(job.input, error, task, job.io));
      if (isClosed) return;
      begin();
      next();
    });
    idle.push(worker);
  }

  function take(worker: Worker): Job | undefined {
    const job = busy.get(worker);
    busy.delete(worker);
    const place = idle.indexOf(worker);
    if (place >= 0) idle.splice(place, 1);
    return job;
  }

  function next(): void {
    while (idle.length > 0 && waiting.length > 0) {
      const [worker, job] = [idle.shift() as Worker, waiting.shift() as Job];
      busy.set(worker, job);
      worker.postMessage(job.input);
    }
  }

  async function close(): Promise<void> {
    isClosed = true;
    const workers = [...idle, ...busy.keys()];
    for (const job of [...waiting, ...busy.values()]) job.failed(new Interrupted());
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  for (let thread = 0; thread < threads; thread += 1) begin();
  return {
    close,
    measure: (input, own) =>
      new Promise((done, failed) => {
        waiting.push({ input, io: own, done, failed });
        next();
      }),
  };
}

function settle(job: Job, answer: Answer): void {
  if ('measured' in answer) {
    void job.io.stderr.write(answer.said);
    job.done(answer.measured);
  } else if (typeof answer.refused === 'string') job.failed(new UsageError(answer.refused));
  else job.failed(new GoniokitError(answer.refused.code, answer.refused.details));
}
