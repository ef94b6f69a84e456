import { readFileSync } from 'node:fs';
import { workspaceRoot } from '@goniokit/fixtures/testing';

/** A file of the fixtures, as `recordings/rom-knee.ndjson`. */
export function fixtureText(path: string): string {
  return readFileSync(new URL(`fixtures/${path}`, workspaceRoot), 'utf8');
}
