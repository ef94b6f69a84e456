// Browser tests of the page: `demo/test/*.spec.ts`, against the built demo on a port of its own.
import { findBrowser } from '@goniokit/fixtures/testing';
import { defineConfig } from '@playwright/test';

const browser = findBrowser();

/** Pictures for people to look at prove nothing by themselves, and some tests take their time. */
const unasked = [
  ...(process.env.GONIOKIT_SCREENS ? [] : [/@screens/]),
  ...(process.env.GONIOKIT_NIGHTLY ? [] : [/@nightly/]),
];

export default defineConfig({
  testDir: 'test',
  outputDir: '../test-results',
  globalSetup: './test/serve-demo.ts',
  // Two cores: a model in one page already fills them.
  workers: 1,
  grepInvert: unasked,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 120_000,
  use: {
    // Set by the global set-up, before any test starts.
    baseURL: process.env.GONIOKIT_DEMO_ADDRESS,
    browserName: 'chromium',
    launchOptions: browser ?? {},
    // Kept files would answer in the place of what a test puts in their way.
    serviceWorkers: 'block',
    // On a machine that is gone afterwards nobody opens a trace, and keeping one takes time.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
  },
});
