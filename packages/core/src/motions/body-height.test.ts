import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRecording } from '../landmarks/parse-recording.ts';
import type { Recording } from '../landmarks/recording.ts';
import { bodyHeight } from './body-height.ts';

function recorded(name: string): Recording {
  const path = new URL(`../../../../fixtures/recordings/${name}.ndjson`, import.meta.url);
  return parseRecording(readFileSync(path, 'utf8'));
}

const squats = recorded('squats-5fps');

describe('laws', () => {
  it('grows with the picture and not with the place', () => {
    const { image } = squats;
    const imageSize = { width: 1700, height: 2800 };
    const twice = { ...squats, imageSize, image: image!.map((value) => 2 * value + 100) };
    expect(bodyHeight(twice, 'image')).toBeCloseTo(2 * bodyHeight(squats, 'image'), 6);
  });

  it('is not known without the landmarks, or where they are never seen', () => {
    expect(bodyHeight({ ...squats, world: null }, 'world')).toBeNaN();
    const hidden = { ...squats, visibility: squats.visibility.map(() => 0.1) };
    expect(bodyHeight(hidden, 'image')).toBeNaN();
    expect(bodyHeight(recorded('rom-neck'), 'image')).toBeNaN();
  });
});

// Crown and floor as they are seen in the film, at the first frame: 169 and 980 pixels from the top.
it('is what the film shows, within 3 %', () => {
  expect(bodyHeight(squats, 'image') / (980 - 169)).toBeGreaterThan(0.97);
  expect(bodyHeight(squats, 'image') / (980 - 169)).toBeLessThan(1.03);
});

// In a frame in which the man of the other film stands, his crown and his heels are at 537 and 1088.
it('is found of who sits half of the time', () => {
  const ratio = bodyHeight(recorded('sit-to-stand'), 'image') / (1088 - 537);
  expect(ratio).toBeGreaterThan(0.95);
  expect(ratio).toBeLessThan(1.05);
});

it('is a grown-up in space', () => {
  expect(bodyHeight(squats, 'world')).toBeGreaterThan(1.45);
  expect(bodyHeight(squats, 'world')).toBeLessThan(1.95);
});
