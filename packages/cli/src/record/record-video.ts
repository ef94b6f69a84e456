import { basename } from 'node:path';
import type { FilmMessage, ModelName } from '@goniokit/camera/film-contract';
import type { Frame, RecordingHeader } from 'goniokit';
import { formatRecordingFrame, formatRecordingHeader } from 'goniokit/recording';
import type { Io } from '../io.ts';
import { tool } from '../tool.ts';
import { filmError } from './film-error.ts';
import { findModel, type ModelSearch } from './find-model.ts';
import { modelFiles } from './model-files.ts';
import { openFilmPage } from './open-film-page.ts';
import { type ModelPaths, serveFilm } from './serve-film.ts';

export interface RecordVideoOptions {
  /** Path of the film. */
  readonly video: string;
  /** The film's name as its user gave it, for errors; without it, the path. */
  readonly file?: string;
  /** Takes the recording, line by line. */
  write(text: string): Promise<void>;
  /** Which models run beside the pose's. */
  readonly models?: readonly ModelName[];
  /** Whether the film shows what a mirror would. */
  readonly mirrored?: boolean;
  readonly note?: string;
  readonly env: Io['env'];
  readonly signal: AbortSignal;
  /** Is told what takes long. */
  say(sentence: string): Promise<void>;
  /** @param done pictures that are recorded, of `total` */
  onProgress?(done: number, total: number): void;
}

/** What a recording turned out to hold. */
export interface RecordedVideo {
  readonly header: RecordingHeader;
  readonly frames: number;
  /** Pictures that the film's table of contents promises: more than frames where the film breaks off. */
  readonly pictures: number;
  /** Frames in which somebody was found. */
  readonly framesWithPose: number;
  /** Frames in which the hand of that side was found; where hands were looked for. */
  readonly framesWithHand?: { readonly left: number; readonly right: number };
  /** Frames in which a face was found; where faces were looked for. */
  readonly framesWithFace?: number;
  /** Time of the last frame, milliseconds. */
  readonly durationMs: number;
}

/**
 * A film to a recording: every picture once, with the film's own times, in a headless Chromium that
 * runs the camera package's landmarker on the processor. The same film gives the same bytes.
 *
 * @throws GoniokitError `unreadable` where the film cannot be played
 * @throws UsageError where there is no browser, or a model is missing
 * @throws Interrupted
 */
export async function recordVideo(options: RecordVideoOptions): Promise<RecordedVideo> {
  const { video, write, models = [], mirrored = false, note = '', env, signal } = options;
  let header: RecordingHeader | null = null;
  let pictures = 0;
  let frames = 0;
  const found = { pose: 0, left: 0, right: 0, face: 0 };
  let durationMs = 0;

  async function take(message: FilmMessage): Promise<void> {
    switch (message.type) {
      case 'opened':
        pictures = message.pictures;
        header = {
          format: 'goniokit-recording',
          version: 1,
          image: { width: message.width, height: message.height },
          mirrored,
          source: {
            ...message.source,
            tool: `${tool.name} ${tool.version}`,
            film: basename(video),
          },
          note,
        };
        return write(formatRecordingHeader(header));
      case 'frame':
        frames += 1;
        count(message.frame);
        durationMs = message.frame.timeMs;
        options.onProgress?.(frames, pictures);
        return write(formatRecordingFrame(message.frame));
      case 'finished':
        return;
      case 'failed':
        throw filmError(message, options.file ?? video);
      case 'bug':
        throw new Error(`the film page failed: ${message.detail}`);
    }
  }

  function count({ pose, hands, face }: Frame): void {
    if (pose) found.pose += 1;
    if (hands?.left) found.left += 1;
    if (hands?.right) found.right += 1;
    if (face) found.face += 1;
  }

  const server = await serveFilm({ film: video, models: await findModels(models, options) });
  try {
    await openFilmPage({ address: server.address, take, env, signal });
  } finally {
    await server.close();
  }
  if (header === null) throw new Error('the film page finished before it began');
  return {
    header,
    frames,
    pictures,
    framesWithPose: found.pose,
    ...(models.includes('hands') && {
      framesWithHand: { left: found.left, right: found.right },
    }),
    ...(models.includes('face') && { framesWithFace: found.face }),
    durationMs,
  };
}

/** The pose's model always, and those that were asked for. */
async function findModels(models: readonly ModelName[], search: ModelSearch): Promise<ModelPaths> {
  const paths: Partial<Record<ModelName, string>> = {};
  for (const name of new Set<ModelName>(['pose', ...models])) {
    paths[name] = await findModel(modelFiles[name], search);
  }
  return paths;
}
