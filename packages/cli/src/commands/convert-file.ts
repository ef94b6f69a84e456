import { GoniokitError } from 'goniokit';
import type { FileOptions } from '../command-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { advise } from '../input/advise.ts';
import { dictionaryName } from '../input/dictionary-beside.ts';
import { readMotion } from '../input/read-motion.ts';
import { stopIfInterrupted } from '../interrupted.ts';
import type { Io } from '../io.ts';
import { formatJson } from '../output/format-json.ts';
import { say } from '../output/say.ts';
import { writeOutput } from '../output/write-output.ts';
import { tool } from '../tool.ts';
import { UsageError } from '../usage-error.ts';
import { type Converted, convertMotion } from './convert-motion.ts';
import { type TargetFormat, targetOf } from './target-format.ts';

export interface ConvertOptions extends FileOptions {
  readonly to?: TargetFormat;
  readonly force?: boolean;
  readonly json?: boolean;
}

/**
 * One file in another format. A table gets its data dictionary beside it, where it goes to a file. What was
 * done is said on stderr, and as JSON on stdout.
 */
export async function convertFile(
  file: string,
  out: string,
  options: ConvertOptions,
  io: Io,
): Promise<ExitCode> {
  const { force = false, json = false } = options;
  const to = targetOf(out, options.to);
  if (json && out === '-') {
    throw new UsageError('--json and the converted file cannot both go to standard output');
  }
  if (to === 'parquet' && out === '-') {
    throw new UsageError('Parquet is written to a file, not to standard output');
  }
  const hasDictionary = out !== '-' && (to === 'csv' || to === 'tsv');
  const dictionary = hasDictionary ? dictionaryName(out) : '-';
  let done:
    | { readonly sha256: string; readonly from: string; readonly converted: Converted }
    | undefined;
  const write = () =>
    writeOutput({ output: out, force }, [file], io, async (output) => {
      const { motion, sha256 } = await readMotion(file, options, io, new Set());
      const name = file === '-' ? 'standard input' : file;
      const converted = await convertMotion(motion, to, name, out, io).catch((error: unknown) => {
        const advised = advise(error);
        throw advised instanceof GoniokitError ? advised.at({ file: name }) : advised;
      });
      done = { sha256, from: motion.format.id, converted };
      await writeAll(converted.text, file, (text) => {
        stopIfInterrupted(io.signal);
        return output.write(text);
      });
      return exitCode.good;
    });
  const code = hasDictionary
    ? await writeOutput({ output: dictionary, force }, [file], io, async (output) => {
        const ended = await write();
        if (done?.converted.dictionary) await output.write(done.converted.dictionary);
        return ended;
      })
    : await write();
  if (done !== undefined) {
    const { sha256, from, converted } = done;
    const { what } = converted;
    const beside = hasDictionary ? `, its data dictionary in ${dictionary}` : '';
    await say(io, `${out}: ${to}, ${what}${beside}`);
    if (json) {
      const files = { file, sha256, from, output: out, to };
      const summary = { ...files, ...(hasDictionary ? { dictionary } : {}) };
      await io.stdout.write(
        formatJson({ format: 'goniokit-converted', version: 1, tool, ...summary }),
      );
    }
  }
  return code;
}

/** Text that is written at once: enough to be quick, little enough to be small. */
const BATCH_LETTERS = 2 ** 16;

/** @throws GoniokitError where the format cannot say what the file holds, naming the file */
async function writeAll(
  pieces: Iterable<string | Uint8Array>,
  file: string,
  write: (data: string | Uint8Array) => Promise<void>,
): Promise<void> {
  let batch = '';
  try {
    for (const piece of pieces) {
      if (typeof piece !== 'string') {
        await write(piece);
        continue;
      }
      batch += piece;
      if (batch.length < BATCH_LETTERS) continue;
      await write(batch);
      batch = '';
    }
  } catch (error) {
    const advised = advise(error);
    throw advised instanceof GoniokitError ? advised.at({ file }) : advised;
  }
  if (batch !== '') await write(batch);
}
