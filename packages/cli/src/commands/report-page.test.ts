import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '@goniokit/fixtures/testing';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureText } from '../testing/fixture-text.ts';
import { runCli } from '../testing/run-cli.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const launch = findBrowser();
const folder = scratchFolder({
  'before.ndjson': fixtureText('pairs/synthetic-gain/before.ndjson'),
  'after.ndjson': fixtureText('pairs/synthetic-gain/after.ndjson'),
});
const page = pathToFileURL(join(folder, 'report.html')).href;

describe.skipIf(launch === null)('the page of a report, in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    const told = ['-m', 'shoulder.abduction,elbow.flexion,neck.rotation', '--age', '42'];
    const { code } = await runCli(
      ['report', 'before.ndjson', 'after.ndjson', ...told, '--sex', 'female', '-o', 'report.html'],
      { cwd: folder },
    );
    expect(code).toBe(0);
    browser = await chromium.launch(launch!);
  }, 60_000);
  afterAll(() => browser?.close());

  it.each([360, 1280])(
    'asks for nothing, runs nothing, and fits a screen %i wide',
    async (width) => {
      const one = await browser.newPage({ viewport: { width, height: 800 } });
      const asked: string[] = [];
      const said: string[] = [];
      one.on('request', (request) => asked.push(request.url()));
      one.on('console', (message) => said.push(message.text()));
      one.on('pageerror', (error) => said.push(error.message));
      await one.goto(page);
      await one.waitForLoadState('networkidle');
      expect({ asked, said }).toEqual({ asked: [page], said: [] });
      expect(await one.locator('script').count()).toBe(0);
      expect(await one.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await one.close();
    },
  );

  it('prints a usual session on one sheet of A4', async () => {
    const one = await browser.newPage();
    await one.goto(page);
    const pdf = await one.pdf({ preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(1);
    // Points: 210 mm by 297 mm.
    expect(text).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    await one.close();
  });
});
