import type { DefinitionsOption, FileOptions, HeightOption } from '../command-options.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { readWithProblems } from '../input/read-with-problems.ts';
import { recordingFacts } from '../input/recording-facts.ts';
import type { Io } from '../io.ts';
import { formatJson } from '../output/format-json.ts';
import { tool } from '../tool.ts';
import { catalogueOf } from './catalogue-of.ts';
import { formatCheck } from './format-check.ts';
import { type MeasurableMotion, measurableMotions } from './measurable-motions.ts';
import { suspicionsOf } from './suspicions-of.ts';

/** What a file is, what is wrong with it and what can be measured from the rest. */
export interface FileCheck {
  readonly file: string;
  readonly sha256: string | null;
  /** Null where the file is no recording. */
  readonly recording: ReturnType<typeof recordingFacts> | null;
  readonly problems: readonly {
    readonly code: string;
    readonly message: string;
    /** Counted from 1; null where the whole file is meant. */
    readonly line: number | null;
    readonly byte: number | null;
  }[];
  /** Whether there may be problems beyond those listed. */
  readonly mayHaveMore: boolean;
  /** What can be read, and is hardly meant. */
  readonly suspicions: readonly string[];
  readonly measurable: readonly MeasurableMotion[];
}

export async function checkFile(
  file: string,
  options: FileOptions & DefinitionsOption & HeightOption & { readonly json?: boolean },
  io: Io,
): Promise<ExitCode> {
  const catalogue = await catalogueOf(options, io, [file]);
  const { read, problems, more } = await readWithProblems(file, options, io);
  const facts = read && recordingFacts(read.recording);
  const check: FileCheck = {
    file,
    sha256: read?.sha256 ?? null,
    recording: facts,
    problems: problems.map(({ code, message, details: { where } }) => ({
      code,
      message,
      line: where?.line ?? null,
      byte: where?.byte ?? null,
    })),
    mayHaveMore: more,
    suspicions: facts === null ? [] : suspicionsOf(facts),
    measurable: read ? measurableMotions(read.recording, catalogue, options.height) : [],
  };
  await io.stdout.write(
    options.json
      ? formatJson({ format: 'goniokit-check', version: 1, tool, ...check })
      : formatCheck(check),
  );
  if (!read) return exitCode.nothingReadable;
  return problems.length > 0 ? exitCode.someFailed : exitCode.good;
}
