import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findModel, modelFiles } from '@goniokit/cli/models';
import type { Plugin } from 'vite';

/** The part of tasks-vision's wasm that a module worker loads. */
const wasmFiles = ['vision_wasm_module_internal.js', 'vision_wasm_module_internal.wasm'];

/** A build does not wait for a network that is slow to say that it is not there. */
const SEARCH_MS = 60_000;

/**
 * Puts MediaPipe's wasm and the models among the files that the site serves itself: poses, hands, faces, each
 * known by the SHA-256 of its members. Without a model the page still works, but for what needs it; it then
 * says so.
 */
export function mediapipeParts(): Plugin {
  return {
    name: 'goniokit:mediapipe-parts',
    apply: (_config, { isPreview }) => !isPreview,
    async configResolved({ publicDir, logger }) {
      const target = join(publicDir, 'mediapipe');
      mkdirSync(join(target, 'wasm'), { recursive: true });
      for (const file of wasmFiles) {
        copyFileSync(join(wasmFolder(), file), join(target, 'wasm', file));
      }
      await copyModels(target, process.env, logger);
    },
  };
}

interface Told {
  info(sentence: string): void;
  warn(sentence: string): void;
}

/**
 * The models from `$GONIOKIT_MODELS`, from beside the checkout, from the local cache, or downloaded into it.
 * One that is another than it should be is not taken, and an earlier build's goes.
 */
export async function copyModels(
  target: string,
  env: NodeJS.ProcessEnv,
  told: Told,
): Promise<void> {
  const signal = AbortSignal.timeout(SEARCH_MS);
  const say = async (sentence: string) => told.info(sentence);
  for (const model of Object.values(modelFiles)) {
    try {
      copyFileSync(await findModel(model, { env, signal, say }), join(target, model.file));
    } catch (error) {
      rmSync(join(target, model.file), { force: true });
      const { message } = error as Error;
      told.warn(`What needs the ${model.title} will not work on this page: ${message}`);
    }
  }
}

function wasmFolder(): string {
  const camera = createRequire(import.meta.resolve('@goniokit/camera/package.json'));
  return join(dirname(camera.resolve('@mediapipe/tasks-vision')), 'wasm');
}
