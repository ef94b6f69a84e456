import { measure, type Recording } from 'goniokit';
import { describe, expect, it } from 'vitest';
import { parseMotionFile } from '../detect/parse-motion-file.ts';
import { formatParquet } from '../parquet/format-parquet.ts';
import { formatRecording } from '../recording/format-recording.ts';
import { everyFormat, told } from '../testing/every-format.ts';
import { fixtureRecording } from '../testing/fixture-recording.ts';
import { formatDictionary } from '../tidy/format-dictionary.ts';
import { formatTidy } from '../tidy/format-tidy.ts';
import { parseTidy } from '../tidy/parse-tidy.ts';
import type { ToldView } from './told-view.ts';

/** The picture of a recording without depth, as a table. */
function flatTable(name: string): string {
  const recording = fixtureRecording(`recordings/${name}`);
  const image = (recording.image as Float64Array).map((v, i) => (i % 3 === 2 ? Number.NaN : v));
  return [...formatTidy({ ...recording, image, world: null })].join('');
}

function values(recording: Recording, motion: string) {
  return measure(recording, { motions: [motion], space: 'image' }).measurements.map((one) =>
    one.status === 'measured' ? Math.round(10 * one.value) : one.reasons,
  );
}

describe('a picture without depth', () => {
  it.each<[string, string, ToldView]>([
    ['lateral-raises.ndjson', 'shoulder.abduction', 'front'],
    ['rom-knee.ndjson', 'knee.flexion', 'left'],
    ['rom-hip.ndjson', 'hip.abduction', 'front'],
  ])('%s: measures %s as with depth, where the view is told', (name, motion, view) => {
    const { imageSize, ...recording } = fixtureRecording(`recordings/${name}`);
    const told = parseTidy(flatTable(name), { view, ...(imageSize ? { imageSize } : {}) });
    expect(told.source.view).toBe(view);
    expect(values(told, motion)).toContainEqual(expect.any(Number));
    expect(values(told, motion)).toEqual(values({ ...recording, imageSize }, motion));
  });

  it('is measured from no guess', () => {
    const table = parseTidy(flatTable('lateral-raises.ndjson'), {});
    expect(values(table, 'shoulder.abduction')).toEqual([['view-unknown'], ['view-unknown']]);
  });

  it('from a side shows the way that the subject faces', () => {
    // A leg in the picture: hip over knee, the ankle to the left of the knee.
    const points = { shoulder: [100, 0], hip: [100, 100], knee: [100, 200], ankle: [50, 287] };
    const rows = [0, 33, 66].flatMap((time) =>
      ['left', 'right'].flatMap((side) =>
        Object.entries(points).map(([name, [x = 0, y = 0]]) => `${time},${side}-${name},${x},${y}`),
      ),
    );
    const text = `timeMs,landmark,imageXPx,imageYPx\n${rows.join('\n')}\n`;
    const knee = (view: ToldView) => {
      const { image, skeleton } = parseTidy(text, { view, imageSize: { width: 200, height: 300 } });
      const at = (name: string) => image?.[3 * skeleton.names.indexOf(name) + 2] as number;
      return Math.sign(at('left-knee') - at('right-knee'));
    };
    // Away is positive: the side that the camera saw is the nearer one.
    expect([knee('right'), knee('left'), knee('front'), knee('back')]).toEqual([1, -1, 0, 0]);
  });

  it('keeps its view in files, and no depth that nobody measured', () => {
    const told = parseTidy(flatTable('rom-knee.ndjson'), {
      view: 'left',
      imageSize: { width: 612, height: 888 },
    });
    expect(told.image?.some((value, i) => i % 3 === 2 && Math.abs(value) > 1000)).toBe(true);
    const table = [...formatTidy(told)].join('');
    expect(table).not.toContain('10000');
    const dictionary = { text: formatDictionary(told, 'a.csv') };
    expect(parseTidy(table, { dictionary })).toEqual(told);
    const motions = (text: Uint8Array) => {
      const file = parseMotionFile(text);
      return file.holds === 'landmarks' ? values(file.recording, 'knee.flexion') : [];
    };
    const recorded = [...formatRecording(told)].join('');
    expect(recorded).toContain(',null,');
    expect(motions(new TextEncoder().encode(recorded))).toEqual(values(told, 'knee.flexion'));
    expect(motions(formatParquet(told))).toEqual(values(told, 'knee.flexion'));
    expect(values(told, 'knee.flexion')).toContainEqual(expect.any(Number));
  });

  it('is what the view is told of: with depth, it is refused', () => {
    const text = 'timeMs,landmark,imageXPx,imageYPx,imageZPx\n0,nose,1,2,3\n';
    const world = text.replaceAll('image', 'world').replaceAll('Px', 'M');
    for (const one of [text, world]) {
      expect(() => parseTidy(one, { view: 'left' })).toThrow(
        expect.objectContaining({ code: 'bad-option' }),
      );
    }
    for (const id of ['goniokit-recording', 'mediapipe-python', 'mediapipe-tasks-json'] as const) {
      expect(() => parseMotionFile(everyFormat[id], { ...told, view: 'left' })).toThrow(
        expect.objectContaining({ code: 'bad-option' }),
      );
    }
    expect(() => parseMotionFile(everyFormat.c3d, { mirrored: true })).toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    );
  });
});
