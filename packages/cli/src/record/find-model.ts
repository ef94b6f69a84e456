import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { isPoseModel, poseModelAddress, poseModelFile } from './pose-model-file.ts';

const DOWNLOAD_MS = 120_000;

export interface ModelSearch {
  readonly env: Io['env'];
  readonly signal: AbortSignal;
  /** Is told before the model is downloaded. */
  say(sentence: string): Promise<void>;
  /** Address of a file of this package, in `src/record` or `dist/record`: as without it, this one. */
  readonly from?: string | URL;
}

/**
 * The pose model's file: in `$GONIOKIT_MODELS`, in `../shared/models` beside a checkout, in the local
 * cache, or else downloaded into the cache. Wherever it lies, its members' SHA-256 are checked.
 *
 * @returns the file's path
 * @throws UsageError where none is found and none can be downloaded, or where the one in
 * `$GONIOKIT_MODELS` is another
 */
export async function findModel(search: ModelSearch): Promise<string> {
  const { GONIOKIT_MODELS: chosen } = search.env;
  if (chosen) {
    const file = join(chosen, poseModelFile);
    const state = await stateOf(file);
    if (state === 'good') return file;
    if (state === 'other') {
      throw new UsageError(
        `${file} is not the pose model that goniokit knows (its SHA-256 differs)`,
      );
    }
  }
  const cached = join(cacheFolder(search.env), poseModelFile);
  for (const file of [besideCheckout(search.from ?? import.meta.url), cached]) {
    if ((await stateOf(file)) === 'good') return file;
  }
  await download(cached, search);
  return cached;
}

function besideCheckout(from: string | URL): string {
  return fileURLToPath(new URL(`../../../../../shared/models/${poseModelFile}`, from));
}

function cacheFolder(env: Io['env']): string {
  return join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'goniokit', 'models');
}

async function stateOf(file: string): Promise<'good' | 'other' | 'missing'> {
  const bundle = await readFile(file).catch(() => null);
  if (bundle === null) return 'missing';
  return isPoseModel(bundle) ? 'good' : 'other';
}

async function download(file: string, { say, signal }: ModelSearch): Promise<void> {
  await say(`Downloading the pose model (5.8 MB, once) from ${poseModelAddress}`);
  try {
    const answer = await fetch(poseModelAddress, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(DOWNLOAD_MS)]),
    });
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    const bundle = new Uint8Array(await answer.arrayBuffer());
    if (!isPoseModel(bundle)) throw new Error('what came is another model (its SHA-256 differs)');
    await mkdir(dirname(file), { recursive: true });
    const temporary = `${file}.${process.pid}.part`;
    await writeFile(temporary, bundle);
    await rename(temporary, file);
  } catch (error) {
    signal.throwIfAborted();
    const { message, cause } = error as Error;
    throw new UsageError(
      `the pose model cannot be downloaded: ${cause instanceof Error ? cause.message : message}. ` +
        `Put ${poseModelFile} into a folder and name that folder in $GONIOKIT_MODELS.`,
    );
  }
}
