// The page is what the catalogue says; `npm run docs` writes it anew.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { goldenPoses } from '../../src/kinematics/testing/golden-poses.ts';
import { wholeCatalogue } from '../../src/motions/whole-catalogue.ts';
import { motionPicture } from './motion-picture.ts';
import { motionsPage } from './motions-page.ts';
import { notObservable, notObservableIn } from './not-observable.ts';

const folder = new URL('../', import.meta.url);
const page = motionsPage(wholeCatalogue);
const text = page.get('motions.md') ?? '';

describe('the motions page', () => {
  it.each([...page.keys()])('%s is fresh', async (path) => {
    await expect(page.get(path)).toMatchFileSnapshot(fileURLToPath(new URL(path, folder)));
  });

  it('shows every picture, and no picture lies there that it does not show', () => {
    const pictures = [...page.keys()].filter((path) => path.startsWith('pictures/'));
    expect(pictures).toHaveLength(wholeCatalogue.length);
    for (const path of pictures) expect(text).toContain(`](${path})`);
    for (const name of readdirSync(new URL('pictures', folder))) {
      expect(pictures).toContain(`pictures/${name}`);
    }
  });

  it('is the same again', () => {
    expect([...motionsPage(wholeCatalogue)]).toEqual([...page]);
  });

  it.each(wholeCatalogue.flatMap((row) => row.motions.map(({ id }) => ({ id, row }))))(
    '$id has its section, a golden pose, and what is not seen of it',
    ({ id, row }) => {
      expect(text).toContain(`- \`${id}\` (`);
      expect(goldenPoses.map(({ motion }) => motion)).toContain(id);
      expect(notObservableIn(row.motions.map((motion) => motion.id)).length).toBeGreaterThan(0);
    },
  );

  it('names every source that it cites, and leads to each heading', () => {
    for (const [, number] of text.matchAll(/\[\[(\d+)\]\]/g)) {
      expect(text).toContain(`<a id="source-${number}"></a>`);
    }
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
      heading.toLowerCase().replaceAll(' ', '-'),
    );
    const links = [...text.matchAll(/^- \[.*\]\(#(.+)\)$/gm)].map(([, anchor]) => anchor);
    expect(links).toHaveLength(wholeCatalogue.length);
    expect(new Set(links).size).toBe(links.length);
    for (const link of links) expect(headings).toContain(link);
  });
});

describe('a picture', () => {
  it.each(wholeCatalogue.map((row) => ({ id: row.motions[0]!.id, row })))(
    '$id draws the angle that its golden pose reads, all of it on the sheet',
    ({ row }) => {
      const { drawnDeg, goldenDeg, svg } = motionPicture(row);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(drawnDeg === null).toBe(row.formula !== undefined);
      if (drawnDeg === null) return;
      expect(drawnDeg).toBeCloseTo(Math.abs(goldenDeg), 6);
      const [left, top, width, height] = /viewBox="([^"]+)"/.exec(svg)![1]!.split(' ').map(Number);
      const arms = [...svg.matchAll(/<g class="(?:still|moving)"><line ([^/]+)\/>/g)];
      expect(arms).toHaveLength(2);
      for (const [, attributes = ''] of arms) {
        for (const [, axis, value] of attributes.matchAll(/([xy])[12]="([^"]+)"/g)) {
          const [low, size] = axis === 'x' ? [left!, width!] : [top!, height!];
          expect(Number(value)).toBeGreaterThanOrEqual(low);
          expect(Number(value)).toBeLessThanOrEqual(low + size);
        }
      }
    },
  );
});

it('what is not seen is said once of each thing', () => {
  const items = notObservable.map(({ item }) => item);
  expect(new Set(items).size).toBe(items.length);
});

it('the page stands where readers look for it', () => {
  expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain(
    '](docs/motions.md)',
  );
});
