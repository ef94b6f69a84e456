import { readFileSync } from 'node:fs';
import { sharedFile, workspaceRoot } from '@goniokit/fixtures/testing';
import type { Recording } from 'goniokit';
import { parseRecording } from 'goniokit/recording';

/** What stands in the way of the report: a file beside the checkout. */
export class MissingInput extends Error {}

/** Bytes of a file beside the checkout. */
export function sharedBytes(path: string): Uint8Array {
  const file = sharedFile(path);
  if (file === null) throw new MissingInput(`../shared/${path} is missing`);
  return readFileSync(file);
}

/** Text of a file beside the checkout. */
export function sharedText(path: string): string {
  return new TextDecoder().decode(sharedBytes(path));
}

/** A recording that the project's own tools made of a film. */
export function filmRecording(name: string): Recording {
  const file = new URL(`fixtures/recordings/${name}.ndjson`, workspaceRoot);
  return parseRecording(readFileSync(file, 'utf8'), { file: `${name}.ndjson` });
}
