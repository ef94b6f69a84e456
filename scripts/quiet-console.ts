// Runs beside every test file: a test in which anything writes to the console has failed, since the
// library is silent and the programs write to the streams that they are given.

import { afterEach, beforeEach, expect } from 'vitest';

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
const original = { ...console };
const written: string[] = [];

for (const method of methods) console[method] = listen(method);

function listen(method: (typeof methods)[number]) {
  return (...values: unknown[]): void => {
    written.push(`console.${method}: ${values.map(String).join(' ')}`);
    original[method](...values);
  };
}

// What was written while the file loaded counts for its first test.
beforeEach(expectSilence);
afterEach(expectSilence);

function expectSilence(): void {
  expect(written.splice(0), 'unexpected console output').toEqual([]);
}
