import { motionsOf } from 'goniokit';
import { lookUpMotion } from 'goniokit/catalogue';
import { formatMotionsText, motionsDocument } from 'goniokit/report';
import type { DefinitionsOption } from '../command-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { formatJson } from '../output/format-json.ts';
import { tool } from '../tool.ts';
import { catalogueOf } from './catalogue-of.ts';

/** The catalogue, or the motions that were named. */
export async function listMotions(
  ids: readonly string[],
  { json = false, ...options }: DefinitionsOption & { readonly json?: boolean },
  io: Io,
): Promise<ExitCode> {
  const catalogue = await catalogueOf(options, io);
  const chosen =
    ids.length === 0 ? motionsOf(catalogue) : ids.map((id) => lookUpMotion(id, catalogue));
  await io.stdout.write(
    json ? formatJson(motionsDocument({ tool, motions: chosen })) : formatMotionsText(chosen),
  );
  return exitCode.good;
}
