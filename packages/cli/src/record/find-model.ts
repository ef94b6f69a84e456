import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { isModel, type ModelFile } from './model-files.ts';

const DOWNLOAD_MS = 120_000;

export interface ModelSearch {
  readonly env: Io['env'];
  readonly signal: AbortSignal;
  /** Is told before a model is downloaded. */
  say(sentence: string): Promise<void>;
  /** Address of a file of this package, in `src/record` or `dist/record`: as without it, this one. */
  readonly from?: string | URL;
}

/**
 * A model's file: in `$GONIOKIT_MODELS`, in `../shared/models` beside a checkout, in the local
 * cache, or else downloaded into the cache. Wherever it lies, its members' SHA-256 are checked.
 *
 * @returns the file's path
 * @throws UsageError where none is found and none can be downloaded, or where the one in
 * `$GONIOKIT_MODELS` is another
 */
export async function findModel(model: ModelFile, search: ModelSearch): Promise<string> {
  const { GONIOKIT_MODELS: chosen } = search.env;
  if (chosen) {
    const file = join(chosen, model.file);
    const state = await stateOf(file, model);
    if (state === 'good') return file;
    if (state === 'other') {
      throw new UsageError(
        `${file} is not the ${model.title} that goniokit knows (its SHA-256 differs)`,
      );
    }
  }
  const cached = join(cacheFolder(search.env), model.file);
  for (const file of [besideCheckout(model, search.from ?? import.meta.url), cached]) {
    if ((await stateOf(file, model)) === 'good') return file;
  }
  await download(model, cached, search);
  return cached;
}

function besideCheckout({ file }: ModelFile, from: string | URL): string {
  return fileURLToPath(new URL(`../../../../../shared/models/${file}`, from));
}

function cacheFolder(env: Io['env']): string {
  return join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'goniokit', 'models');
}

async function stateOf(file: string, model: ModelFile): Promise<'good' | 'other' | 'missing'> {
  const bundle = await readFile(file).catch(() => null);
  if (bundle === null) return 'missing';
  return isModel(bundle, model) ? 'good' : 'other';
}

async function download(model: ModelFile, to: string, { say, signal }: ModelSearch): Promise<void> {
  const { title, published } = model;
  const wayOut = `Put ${model.file} into a folder and name that folder in $GONIOKIT_MODELS.`;
  if (published === null) {
    throw new UsageError(`the ${title} was not found, and is not published to download. ${wayOut}`);
  }
  await say(`Downloading the ${title} (${published.size}, once) from ${published.address}`);
  try {
    const answer = await fetch(published.address, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(DOWNLOAD_MS)]),
    });
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    const bundle = new Uint8Array(await answer.arrayBuffer());
    if (!isModel(bundle, model))
      throw new Error('what came is another model (its SHA-256 differs)');
    await mkdir(dirname(to), { recursive: true });
    const temporary = `${to}.${process.pid}.part`;
    await writeFile(temporary, bundle);
    await rename(temporary, to);
  } catch (error) {
    signal.throwIfAborted();
    const { message, cause } = error as Error;
    throw new UsageError(
      `the ${title} cannot be downloaded: ${cause instanceof Error ? cause.message : message}. ` +
        wayOut,
    );
  }
}
