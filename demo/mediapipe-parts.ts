import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** Poses, hands, faces: only those that a motion needs are loaded. */
const MODELS = ['pose_landmarker_lite.task', 'hand_landmarker_lite.task', 'face_landmarker.task'];

/** The part of tasks-vision's wasm that a module worker loads. */
const wasmFiles = ['vision_wasm_module_internal.js', 'vision_wasm_module_internal.wasm'];

/**
 * Puts MediaPipe's wasm and the models among the files that the site serves itself. Without the pose
 * model the page still works, but for camera and video files; it then says so.
 */
export function mediapipeParts(): Plugin {
  return {
    name: 'goniokit:mediapipe-parts',
    configResolved({ publicDir, logger }) {
      const target = join(publicDir, 'mediapipe');
      mkdirSync(join(target, 'wasm'), { recursive: true });
      for (const file of wasmFiles)
        copyFileSync(join(wasmFolder(), file), join(target, 'wasm', file));
      for (const name of MODELS) {
        const model = findModel(name);
        if (model !== undefined) copyFileSync(model, join(target, name));
        else {
          rmSync(join(target, name), { force: true });
          logger.warn(`${name} is missing: what needs it will not work on this page.`);
        }
      }
    },
  };
}

function wasmFolder(): string {
  const camera = createRequire(import.meta.resolve('@goniokit/camera/package.json'));
  return join(dirname(camera.resolve('@mediapipe/tasks-vision')), 'wasm');
}

/** `$GONIOKIT_MODELS`, the models beside the checkout, then the local cache. */
function findModel(name: string): string | undefined {
  const folders = [
    process.env.GONIOKIT_MODELS,
    fileURLToPath(new URL('../../shared/models', import.meta.url)),
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'goniokit', 'models'),
  ];
  return folders
    .flatMap((folder) => (folder ? [join(folder, name)] : []))
    .find((file) => existsSync(file));
}
