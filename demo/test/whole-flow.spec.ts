import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, sharedFile } from '@goniokit/fixtures/testing';
import { chromium, expect, test } from '@playwright/test';
import { filmAsCamera } from './camera-film.ts';
import { measureByCamera, shownByCommandLine } from './hands-free.ts';

const film = sharedFile('videos/squats-5fps.mp4');
const model = sharedFile('models/pose_landmarker_lite.task');

const person = film !== null && model !== null ? test : test.skip;

// Where film or model is missing, `sharedFile` has said so, or has failed with CI set.
person(
  'a real person, from the empty page to the printed result and the next visit',
  async ({ baseURL }, info) => {
    test.setTimeout(420_000);
    const folder = mkdtempSync(join(tmpdir(), 'goniokit-camera-'));
    const launch = findBrowser(filmAsCamera(film as string, folder));
    const browser = await chromium.launch(launch ?? {});
    try {
      const page = await browser.newPage({ serviceWorkers: 'block', locale: 'en' });
      const broken: string[] = [];
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(baseURL as string) && !url.startsWith('blob:')) broken.push(url);
      });
      page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) broken.push(message.text());
      });
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      await page.goto(baseURL as string);
      await page.getByLabel('Code').fill('H-1');
      await button('Add client').click();
      await button('Start a session').click();
      await button('Left Knee').click();
      await button('Leave out left knee extension').click();
      await button('Measure before').click();

      const said = await measureByCamera(page);
      expect(said).toContain('Step into the picture.');
      const begun = said.findLastIndex((words) => words.startsWith('Bring your heel'));
      expect(said[begun - 1]).toBe('That is right. Stay at rest: it starts by itself.');
      for (const counted of ['One.', 'Two.', 'Three. Stay at rest.'])
        expect(said.indexOf(counted)).toBeGreaterThan(begun);

      await button('Go on to treating').click();
      await button('Measure after').click();
      await measureByCamera(page);
      await button('Show the result').click();
      await expect(page.locator('.repetition-picture')).toBeVisible();
      const values = await page.locator('.shown .value').allTextContents();
      expect(values).toHaveLength(2);

      const downloads: string[] = [];
      page.on('download', async (file) => {
        const path = info.outputPath(file.suggestedFilename());
        await file.saveAs(path);
        downloads.push(path);
      });
      await button('Recordings').click();
      await expect.poll(() => downloads.length, { timeout: 20_000 }).toBe(2);
      downloads.sort((a, b) => Number(a.includes('after')) - Number(b.includes('after')));
      const shown = downloads.map((file) => shownByCommandLine(file, 'knee.flexion', 'left'));
      expect(shown).toEqual(values);

      await button('FHIR').click();
      await expect.poll(() => downloads.length, { timeout: 20_000 }).toBe(3);
      const bundle = JSON.parse(readFileSync(downloads[2] as string, 'utf8'));
      expect(bundle.resourceType).toBe('Bundle');
      const degrees = bundle.entry
        .map(({ resource }: { resource: { valueQuantity?: { value: number } } }) => resource)
        .flatMap(({ valueQuantity }: { valueQuantity?: { value: number } }) => valueQuantity ?? [])
        .map(({ value }: { value: number }) => `${value.toFixed(1)}°`);
      expect(degrees).toEqual(expect.arrayContaining(values));

      const paper = await page.pdf({ preferCSSPageSize: true });
      expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      expect(paper.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);

      await page.getByRole('link', { name: 'Back to the client' }).click();
      await button('Start a session').click();
      await button('Measure before').click();
      await measureByCamera(page);
      // Nothing went to other sites or against the page's policy.
      expect(broken).toEqual([]);
      // The same film three times: there was no gain of which something could be left.
      await expect(page.locator('.take .retained')).toContainText(/of the last (session|gain)/i);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true });
    }
  },
);
