import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelFiles } from '@goniokit/cli/models';
import { sharedFile } from '@goniokit/fixtures/testing';
import { afterAll, expect, it } from 'vitest';
import { copyModels } from './mediapipe-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'goniokit-models-'));
const models = Object.values(modelFiles);
const shared = models.map(({ file }) => sharedFile(`models/${file}`));

afterAll(() => rmSync(folder, { recursive: true }));

// Where a model is missing, `sharedFile` has said so, or has failed with CI set.
it.skipIf(shared.includes(null))('takes every model, and none that is another', async () => {
  const told: string[] = [];
  const tell = {
    info: (words: string) => told.push(words),
    warn: (words: string) => told.push(words),
  };
  await copyModels(folder, {}, tell);
  expect(told).toEqual([]);
  for (const [i, { file }] of models.entries()) {
    expect(readFileSync(join(folder, file)).equals(readFileSync(shared[i]!))).toBe(true);
  }

  const changed = mkdtempSync(join(folder, 'changed-'));
  const bundle = readFileSync(shared[0]!);
  bundle[1_000_000]! ^= 1;
  writeFileSync(join(changed, models[0]!.file), bundle);
  await copyModels(folder, { GONIOKIT_MODELS: changed }, tell);
  expect(told).toEqual([expect.stringMatching(/pose model will not work .* SHA-256 differs/)]);
  expect(() => readFileSync(join(folder, models[0]!.file))).toThrow('ENOENT');
  expect(readFileSync(join(folder, models[1]!.file)).length).toBeGreaterThan(1_000_000);
});
