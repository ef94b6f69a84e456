import { readFileSync } from 'node:fs';
import { workspaceRoot } from '@goniokit/fixtures/testing';
import type { Recording } from 'goniokit';
import { parseRecording } from 'goniokit/recording';

/** A recording of the fixtures, as `recordings/rom-knee.ndjson`. */
export function fixtureRecording(path: string): Recording {
  return parseRecording(readFileSync(new URL(`fixtures/${path}`, workspaceRoot), 'utf8'));
}
