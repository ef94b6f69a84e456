import { basename } from 'node:path';
import type { FilmMessage } from '@goniokit/camera/film-contract';
import type { RecordingHeader } from 'goniokit';
import { formatRecordingFrame, formatRecordingHeader } from 'goniokit/recording';
import type { Io } from '../io.ts';
import { tool } from '../tool.ts';
import { filmError } from './film-error.ts';
import { findModel } from './find-model.ts';
import { openFilmPage } from './open-film-page.ts';
import { serveFilm } from './serve-film.ts';

export interface RecordVideoOptions {
  /** Path of the film. */
  readonly video: string;
  /** The film's name as its user gave it, for errors; without it, the path. */
  readonly file?: string;
  /** Takes the recording, line by line. */
  write(text: string): Promise<void>;
  /** Path of the model's file; without it, it is looked for. */
  readonly modelPath?: string;
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
  /** Time of the last frame, milliseconds. */
  readonly durationMs: number;
}

/**
 * A film to a recording: every picture once, with the film's own times, in a headless Chromium that
 * runs the camera package's pose worker on the processor. The same film gives the same bytes.
 *
 * @throws GoniokitError `unreadable` where the film cannot be played
 * @throws UsageError where there is no browser or no model
 * @throws Interrupted
 */
export async function recordVideo(options: RecordVideoOptions): Promise<RecordedVideo> {
  const { video, write, mirrored = false, note = '', env, signal, onProgress } = options;
  let header: RecordingHeader | null = null;
  let pictures = 0;
  let frames = 0;
  let framesWithPose = 0;
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
        if (message.frame.pose !== null) framesWithPose += 1;
        durationMs = message.frame.timeMs;
        onProgress?.(frames, pictures);
        return write(formatRecordingFrame(message.frame));
      case 'finished':
        return;
      case 'failed':
        throw filmError(message, options.file ?? video);
      case 'bug':
        throw new Error(`the film page failed: ${message.detail}`);
    }
  }

  const model = options.modelPath ?? (await findModel(options));
  const server = await serveFilm({ film: video, model });
  try {
    await openFilmPage({ address: server.address, take, env, signal });
  } finally {
    await server.close();
  }
  if (header === null) throw new Error('the film page finished before it began');
  return { header, frames, pictures, framesWithPose, durationMs };
}
