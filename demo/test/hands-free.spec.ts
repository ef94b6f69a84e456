import { readFileSync } from 'node:fs';
import { sharedFile } from '@goniokit/fixtures/testing';
import { expect, test } from '@playwright/test';
import { type Measured, measure } from 'goniokit';
import { wholeCatalogue } from 'goniokit/catalogue';
import { parseRecording } from 'goniokit/recording';
import { beginVisit, withCameraFilm } from './guided-visit.ts';
import { measureByCamera, shownByCommandLine } from './hands-free.ts';
import { stored } from './stored.ts';

interface Stored {
  readonly id: string;
  readonly record: {
    readonly measurements: { readonly measurements: readonly Pick<Measured, 'status' | 'value'>[] };
  };
}

/**
 * A film of somebody who is at rest, moves and is at rest again, four times over; what is measured of it, and
 * between what bounds the value lies that one sees.
 */
const films = [
  {
    film: 'hand-open-close.mp4',
    // A fist whose index finger is stretched.
    change: 'trim=3.9:7.9,setpts=PTS-STARTPTS,loop=3:100,',
    ...{ region: 'Right Wrist and hand', motion: 'index-mcp.extension', side: 'right' as const },
    ...{ leaveOut: ['right wrist flexion', 'right wrist extension'], add: true },
    ...{ from: -10, to: 20, when: '' },
  },
  {
    film: 'hand-reach.mp4',
    // Held out open, taken back to where it hangs, and held out again.
    change:
      'crop=480:360:0:0,trim=0.3:4,setpts=PTS-STARTPTS,split[a][b];[b]reverse[c];[c][a]concat,loop=3:185,',
    ...{ region: 'Right Wrist and hand', motion: 'thumb-mcp.flexion', side: 'right' as const },
    ...{ leaveOut: ['right wrist flexion', 'right wrist extension'], add: true },
    ...{ from: 35, to: 70, when: ' @nightly' },
  },
  {
    film: 'rom-neck.webm',
    change: 'tpad=stop_mode=clone:stop_duration=2,loop=3:51,',
    ...{ region: 'Neck', motion: 'neck.lateral-flexion', side: 'left' as const, add: false },
    leaveOut: [
      ...['neck flexion', 'neck extension', 'right neck lateral flexion'],
      ...['left neck rotation', 'right neck rotation'],
    ],
    // The film prints 33 of head and neck; the face alone shows less of it.
    ...{ from: 15, to: 30, when: ' @nightly' },
  },
];

for (const { film, change, region, motion, side, leaveOut, add, from, to, when } of films) {
  const path = sharedFile(`videos/${film}`);
  // Where the film is missing, `sharedFile` has said so, or has failed with CI set.
  const filmed = path === null ? test.skip : test;
  filmed(
    `${film}: ${motion} is measured without touching anything${when}`,
    async ({ baseURL }, info) => {
      test.setTimeout(300_000);
      await withCameraFilm(path as string, change, async (browser) => {
        const page = await browser.newPage({ serviceWorkers: 'block', locale: 'en' });
        const button = (name: string) => page.getByRole('button', { name, exact: true });
        await beginVisit(page, baseURL as string, region, leaveOut, add ? [motion] : []);

        const said = await measureByCamera(page);
        const begun = said.findLastIndex((words) => words.endsWith('Three times.'));
        expect(said[begun - 1]).toBe('That is right. Stay at rest: it starts by itself.');
        expect(said.slice(begun + 1, begun + 4)).toEqual(['One.', 'Two.', 'Three. Stay at rest.']);
        const value = (await page.locator('.take .value').textContent()) as string;
        const degrees = Number.parseFloat(value.replace('−', '-'));
        expect(degrees).toBeGreaterThan(from);
        expect(degrees).toBeLessThan(to);

        await button('Go on to treating').click();
        await button('Measure after').click();
        await button('Show the result').click();
        const downloading = page.waitForEvent('download');
        await button('Recordings').click();
        const download = await downloading;
        const file = info.outputPath(download.suggestedFilename());
        await download.saveAs(file);
        expect(shownByCommandLine(file, motion, side)).toBe(value);
        // The page measures what is written, digit by digit: only the engines' own arithmetic differs.
        const catalogue = wholeCatalogue;
        const read = parseRecording(readFileSync(file, 'utf8'));
        const [again] = measure(read, { motions: [motion], side, catalogue }).measurements;
        const kept = ((await stored(page, 'takes')) as readonly Stored[])
          .flatMap(({ record }) => record.measurements.measurements)
          .find((one) => one.status === 'measured');
        expect(again).toMatchObject({ status: 'measured' });
        expect(kept?.value).toBeCloseTo((again as Measured).value, 9);
      });
    },
  );
}
