import { resolve } from 'node:path';
import { type ExitCode, exitCode } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import { formatJson } from '../../output/format-json.ts';
import { writeOutput } from '../../output/write-output.ts';
import { UsageError } from '../../usage-error.ts';
import type { Figure } from '../figure/draw-figure.ts';
import type { StudyOutputOptions } from '../study-options.ts';

/** What a study found, in each of the ways in which it is written. */
export interface StudyResult {
  readonly document: () => unknown;
  readonly csv: () => string;
  readonly text: () => string;
  /** Null where there is nothing to draw. */
  readonly figure: () => Figure | null;
  /** Whether there is any number in it. */
  readonly hasResult: boolean;
}

/**
 * Writes a study's table, and its figure where one is asked for: both or, where the work fails, none.
 *
 * @param inputs files that are read: none of them is replaced
 */
export async function writeStudy(
  options: StudyOutputOptions,
  inputs: readonly (string | undefined)[],
  io: Io,
  work: () => Promise<StudyResult>,
): Promise<ExitCode> {
  const { figure, force = false, output = '-' } = options;
  const write = (draw: (svg: string) => Promise<void>) =>
    writeOutput(options, inputs, io, async (data) => {
      const result = await work();
      if (options.json) await data.write(formatJson(result.document()));
      else await data.write(options.csv ? result.csv() : result.text());
      if (figure !== undefined) {
        const { drawFigure } = await import('../figure/draw-figure.ts');
        const drawn = result.figure();
        if (drawn !== null) await draw(await drawFigure(drawn));
      }
      return result.hasResult ? exitCode.good : exitCode.nothingReadable;
    });
  if (figure === undefined) return write(async () => {});
  if (figure === '-' && output === '-') {
    throw new UsageError(
      'the table and the figure cannot both go to standard output: -o names a file for the table',
    );
  }
  if (resolve(io.cwd, figure) === resolve(io.cwd, output)) {
    throw new UsageError('the table and the figure cannot both be written to the same file');
  }
  return writeOutput({ output: figure, force }, [...inputs, output], io, (svg) =>
    write((text) => svg.write(text)),
  );
}
