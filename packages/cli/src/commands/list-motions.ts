import { motionsOf } from 'goniokit';
import { lookUpMotion, wholeCatalogue } from 'goniokit/catalogue';
import { formatMotionsText, motionsDocument } from 'goniokit/report';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { formatJson } from '../output/format-json.ts';
import { tool } from '../tool.ts';

/** The catalogue, or the motions that were named. */
export async function listMotions(
  ids: readonly string[],
  { json = false }: { readonly json?: boolean },
  io: Io,
): Promise<ExitCode> {
  const chosen = ids.length === 0 ? motionsOf(wholeCatalogue) : ids.map((id) => lookUpMotion(id));
  await io.stdout.write(
    json ? formatJson(motionsDocument({ tool, motions: chosen })) : formatMotionsText(chosen),
  );
  return exitCode.good;
}
