import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFile } from '@goniokit/fixtures/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { UsageError } from '../usage-error.ts';
import { findModel } from './find-model.ts';
import { modelFiles } from './model-files.ts';

const { pose, hands } = modelFiles;
const shared = sharedFile(`models/${pose.file}`);
const { signal } = new AbortController();
const say = async () => {};

afterEach(() => vi.unstubAllGlobals());

it.skipIf(shared === null)('takes $GONIOKIT_MODELS before all else', async () => {
  const folder = scratchFolder();
  copyFileSync(shared!, join(folder, pose.file));
  const found = await findModel(pose, { env: { GONIOKIT_MODELS: folder }, signal, say });
  expect(found).toBe(join(folder, pose.file));
});

it.skipIf(shared === null)('takes the one beside the checkout', async () => {
  expect(await findModel(pose, { env: { GONIOKIT_MODELS: scratchFolder() }, signal, say })).toBe(
    shared,
  );
});

it('refuses another model in $GONIOKIT_MODELS', async () => {
  const folder = scratchFolder({ [pose.file]: 'another' });
  const search = { env: { GONIOKIT_MODELS: folder }, signal, say };
  await expect(findModel(pose, search)).rejects.toThrow(UsageError);
  await expect(findModel(pose, search)).rejects.toThrow('SHA-256 differs');
});

/** A machine with nothing beside the checkout: the model's first place is another. */
const bare = new URL('file:///nowhere/a/b/c/d/');

it.skipIf(shared === null)('downloads it once into the cache', async () => {
  const home = scratchFolder();
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (address: unknown) => {
    asked.push(address);
    return new Response(readFileSync(shared!));
  });
  const search = { env: { XDG_CACHE_HOME: home }, signal, say, from: bare };
  const file = join(home, 'goniokit', 'models', pose.file);
  expect(await findModel(pose, search)).toBe(file);
  expect(await findModel(pose, search)).toBe(file);
  expect(asked).toEqual([pose.published!.address]);
});

it('keeps no download that is not the model, and says how to go on', async () => {
  const home = scratchFolder();
  mkdirSync(join(home, 'goniokit', 'models'), { recursive: true });
  const file = join(home, 'goniokit', 'models', pose.file);
  writeFileSync(file, 'damaged');
  vi.stubGlobal('fetch', async () => new Response('<html>proxy</html>'));
  const search = { env: { HOME: '/nowhere', XDG_CACHE_HOME: home }, signal, say, from: bare };
  await expect(findModel(pose, search)).rejects.toThrow(/SHA-256 differs.*\$GONIOKIT_MODELS/);
  expect(readFileSync(file, 'utf8')).toBe('damaged');
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') });
  });
  await expect(findModel(pose, search)).rejects.toThrow('getaddrinfo ENOTFOUND');
  expect(existsSync(`${file}.${process.pid}.part`)).toBe(false);
});

it('says of a model that is not published where to put it', async () => {
  vi.stubGlobal('fetch', async () => expect.fail('asked for it'));
  const env = { HOME: '/nowhere', XDG_CACHE_HOME: scratchFolder() };
  await expect(findModel(hands, { env, signal, say, from: bare })).rejects.toThrow(
    'the hand model was not found, and is not published to download. ' +
      'Put hand_landmarker_lite.task into a folder and name that folder in $GONIOKIT_MODELS.',
  );
});
