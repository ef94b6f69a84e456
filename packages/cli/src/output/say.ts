import type { Io } from '../io.ts';

/** What a file's text, or its name, could steer a terminal with. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/** A line for the user, on stderr. Bytes that came from a file cannot steer the terminal, nor look like a line of ours. */
export function say(io: Io, sentence: string): Promise<void> {
  return io.stderr.write(`${sentence.replace(CONTROL, '?')}\n`);
}
