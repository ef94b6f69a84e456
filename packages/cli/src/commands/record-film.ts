import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

export async function recordFilm(
  video: string,
  _out: string,
  _options: { readonly mirrored?: boolean; readonly note?: string; readonly force?: boolean },
  _io: Io,
): Promise<ExitCode> {
  throw new UsageError(`${video} cannot be recorded yet`);
}
