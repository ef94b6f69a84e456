import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, sharedFile } from '@goniokit/fixtures/testing';
import { chromium, expect, test } from '@playwright/test';
import { filmAsCamera } from './camera-film.ts';

const film = sharedFile('videos/squats-5fps.mp4');
const model = sharedFile('models/pose_landmarker_lite.task');

const person = film !== null && model !== null ? test : test.skip;

// Where film or model is missing, `sharedFile` has said so, or has failed with CI set.
person(
  'before a camera a take begins when all is right, counts, and ends by itself',
  async ({ baseURL }) => {
    test.setTimeout(180_000);
    const folder = mkdtempSync(join(tmpdir(), 'goniokit-camera-'));
    const launch = findBrowser(filmAsCamera(film as string, folder));
    const browser = await chromium.launch(launch ?? {});
    try {
      const page = await browser.newPage({ serviceWorkers: 'block' });
      await page.goto(baseURL as string);
      await page.getByLabel('Code').fill('H-1');
      await page.getByRole('button', { name: 'Add client' }).click();
      await page.getByRole('button', { name: 'Start a session' }).click();
      await page.getByRole('button', { name: 'Left Knee' }).click();
      await page.getByRole('button', { name: 'Leave out left knee extension' }).click();
      await page.getByRole('button', { name: 'Measure before' }).click();
      await page.getByRole('button', { name: 'Start the camera' }).click();

      // From here on nothing is touched. Everything that is said, in its order:
      const guidance = page.locator('.guidance p');
      const said: string[] = [];
      await expect
        .poll(
          async () => {
            const words = (await guidance.textContent()) ?? '';
            if (words !== said.at(-1)) said.push(words);
            return words;
          },
          { timeout: 120_000, intervals: [100] },
        )
        .toMatch(/All motions are measured|could not be measured/);
      expect(said).toContain('Step into the picture.');
      const begun = said.findLastIndex((words) => words.startsWith('Bring your heel'));
      expect(said[begun - 1]).toBe('That is right. Stay at rest: it starts by itself.');
      for (const counted of ['One.', 'Two.', 'Three. Stay at rest.'])
        expect(said.indexOf(counted)).toBeGreaterThan(begun);
      await expect(page.locator('.take .value, .take .refusal')).toBeVisible();
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true });
    }
  },
);
