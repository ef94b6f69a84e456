import { CommanderError } from 'commander';
import { type ExitCode, exitCode } from './exit-code.ts';
import { Interrupted } from './interrupted.ts';
import type { Io } from './io.ts';
import { isOptionError } from './is-option-error.ts';
import { say } from './output/say.ts';
import { createProgram } from './program.ts';
import { UsageError } from './usage-error.ts';

/**
 * Carries out one command line.
 *
 * @param argv what stands behind the program's name
 * @returns the exit code; nothing is thrown, every failure becomes a sentence on stderr
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCode.good;
  try {
    const program = createProgram(io, (ended) => {
      code = ended;
    });
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return io.signal.aborted ? exitCode.interrupted : explain(error, io);
  }
}

/** Says what went wrong, without a stack trace. */
async function explain(error: unknown, io: Io): Promise<ExitCode> {
  // Commander has written its sentence, or the help that was asked for.
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitCode.good : exitCode.usage;
  }
  if (error instanceof Interrupted) return exitCode.interrupted;
  if (error instanceof UsageError) {
    await say(io, `goniokit: ${error.message}`);
    return exitCode.usage;
  }
  const { GoniokitError } = await import('goniokit');
  if (error instanceof GoniokitError) {
    await say(io, `goniokit: ${error.message}`);
    return isOptionError(error) ? exitCode.usage : exitCode.nothingReadable;
  }
  await say(
    io,
    `goniokit: this is a bug in goniokit, please report it with the command and its input: ${error}`,
  );
  if (io.env.GONIOKIT_DEBUG && error instanceof Error) await say(io, String(error.stack));
  return exitCode.bug;
}
