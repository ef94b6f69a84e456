import { readFileSync } from 'node:fs';
import { modelNames } from '@goniokit/camera/film-contract';
import { sharedFile } from '@goniokit/fixtures/testing';
import { describe, expect, it } from 'vitest';
import { bundleMembers } from './bundle-members.ts';
import { isModel, modelFiles } from './model-files.ts';

describe.each(modelNames)('%s', (name) => {
  const model = modelFiles[name];
  const file = sharedFile(`models/${model.file}`);

  it.skipIf(file === null)('is known by its members', () => {
    const bundle = new Uint8Array(readFileSync(file!));
    expect([...bundleMembers(bundle).keys()]).toEqual(Object.keys(model.members));
    for (const other of modelNames) expect(isModel(bundle, modelFiles[other])).toBe(other === name);
  });

  it.skipIf(file === null)(
    'is known no more once a byte has changed, or its end is missing',
    () => {
      const bundle = new Uint8Array(readFileSync(file!));
      expect(isModel(bundle.subarray(0, bundle.length / 2), model)).toBe(false);
      bundle[1_000_000]! ^= 1;
      expect(isModel(bundle, model)).toBe(false);
    },
  );

  it('is nothing else', () => {
    const bytes = [new Uint8Array(), new Uint8Array(100), new TextEncoder().encode('<html>')];
    for (const other of bytes) {
      expect(isModel(other, model)).toBe(false);
      expect(bundleMembers(other).size).toBe(0);
    }
  });
});
