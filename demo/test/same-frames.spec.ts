import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findBrowser, sharedFile } from '@goniokit/fixtures/testing';
import { expect, test } from '@playwright/test';
import { beginVisit } from './guided-visit.ts';
import { stored } from './stored.ts';

const program = fileURLToPath(new URL('../../packages/cli/dist/bin.js', import.meta.url));

test.use({ launchOptions: findBrowser(['--enable-unsafe-swiftshader']) ?? {}, locale: 'en' });

/** A film, what of it is measured, and the models that this takes. */
const films = [
  {
    film: sharedFile('videos/squats-5fps.mp4'),
    ...{ models: 'pose', region: 'Left Knee', leaveOut: ['left knee extension'], when: '' },
  },
  {
    film: sharedFile('videos/hand-open-close.mp4'),
    ...{ models: 'pose,hands', region: 'Right Wrist and hand', leaveOut: [], when: ' @nightly' },
  },
  {
    film: sharedFile('videos/rom-neck.webm'),
    ...{ models: 'pose,face', region: 'Neck', leaveOut: [], when: '' },
  },
] as const;

function goniokit(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

interface Chunk {
  readonly id: string;
  readonly record: { readonly index: number; readonly lines: string };
}

const framesOf = (recording: string) => recording.trimEnd().split('\n').slice(1);

for (const { film, models, region, leaveOut, when } of films) {
  const filmed = film === null ? test.skip : test;
  const name = film?.split('/').at(-1);
  filmed(
    `${name}: the page and the command line see the same, to the last digit${when}`,
    async ({ page }) => {
      test.setTimeout(300_000);
      const expected = framesOf(goniokit('record', '--models', models, film as string, '-'));
      await beginVisit(page, './', region, leaveOut);
      await page.locator('.stage input[type=file]').setInputFiles(film as string);
      const button = (label: string) => page.getByRole('button', { name: label, exact: true });
      await button('Take before').click({ timeout: 60_000 });
      await expect(button('Finish before')).toBeVisible();
      await expect(button('Finish before')).toHaveCount(0, { timeout: 200_000 });
      const kept = async () =>
        ((await stored(page, 'chunks')) as readonly Chunk[])
          .map(({ record }) => record)
          .sort((one, other) => one.index - other.index)
          .flatMap(({ lines }) => lines.split('\n').filter((line) => line !== ''));
      await expect.poll(async () => (await kept()).length).toBe(expected.length);
      expect(await kept()).toEqual(expected);
    },
  );
}
