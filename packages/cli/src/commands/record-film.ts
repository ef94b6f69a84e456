import { resolve } from 'node:path';
import type { ModelName } from '@goniokit/camera/film-contract';
import { GoniokitError } from 'goniokit';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { openBytes } from '../input/open-bytes.ts';
import type { Io } from '../io.ts';
import { formatJson } from '../output/format-json.ts';
import { createProgressBar } from '../output/progress-bar.ts';
import { say } from '../output/say.ts';
import { writeOutput } from '../output/write-output.ts';
import type { RecordedVideo } from '../record/record-video.ts';
import { UsageError } from '../usage-error.ts';

export interface RecordOptions {
  readonly models?: readonly ModelName[];
  readonly mirrored?: boolean;
  readonly note?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** A film to a recording. What it turned out to hold is said on stderr, and as JSON on stdout. */
export async function recordFilm(
  video: string,
  out: string,
  { models = [], mirrored = false, note = '', force = false, json = false }: RecordOptions,
  io: Io,
): Promise<ExitCode> {
  if (video === '-') throw new UsageError('a film is read from a file, not from standard input');
  if (json && out === '-') {
    throw new UsageError('--json and the recording cannot both go to standard output');
  }
  // Whether it can be read at all is told before a browser starts.
  const film = await openBytes(video, io);
  await film.close();
  if (film.size === 0) {
    throw new GoniokitError('empty', {
      what: 'recording',
      expected: 'a film',
      received: 'an empty file',
      where: { file: video },
    });
  }

  let recorded: RecordedVideo | undefined;
  const bar = createProgressBar(io, video);
  const code = await writeOutput({ output: out, force }, [video], io, async ({ write }) => {
    const { recordVideo } = await import('../record/record-video.ts');
    try {
      recorded = await recordVideo({
        video: resolve(io.cwd, video),
        file: video,
        write,
        models,
        mirrored,
        note,
        env: io.env,
        signal: io.signal,
        say: (sentence) => say(io, sentence),
        onProgress: (done, total) => bar.show(done / total),
      });
      return exitCode.good;
    } finally {
      bar.clear();
    }
  });
  if (recorded !== undefined) {
    await say(io, describe(out, recorded));
    if (json) await io.stdout.write(formatSummary(out, recorded));
  }
  return code;
}

function describe(out: string, recorded: RecordedVideo): string {
  const { header, frames, pictures, framesWithPose, framesWithHand, framesWithFace } = recorded;
  const { width, height } = header.image!;
  const seconds = (recorded.durationMs / 1000).toFixed(1);
  const found = [
    inFrames('a person', framesWithPose, frames),
    ...(framesWithHand === undefined
      ? []
      : [
          inFrames('a left hand', framesWithHand.left, frames),
          inFrames('a right hand', framesWithHand.right, frames),
        ]),
    ...(framesWithFace === undefined ? [] : [inFrames('a face', framesWithFace, frames)]),
  ].join(', ');
  const missing = frames < pictures ? `; the film breaks off: it should have ${pictures}` : '';
  return `${out}: ${width}x${height}, ${frames} frames in ${seconds} s, ${found}${missing}`;
}

function inFrames(what: string, count: number, frames: number): string {
  return count === frames ? `${what} in each` : `${what} in ${count} of them`;
}

function formatSummary(file: string, { header, ...counts }: RecordedVideo): string {
  const { image, mirrored, source, note } = header;
  return formatJson({
    format: 'goniokit-recorded',
    version: 1,
    file,
    ...counts,
    image,
    mirrored,
    source,
    note,
  });
}
