import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { anyRecording } from '../testing/any-recording.ts';
import { fixtureRecording } from '../testing/fixture-recording.ts';
import { formatDictionary } from '../tidy/format-dictionary.ts';
import { formatTidy } from '../tidy/format-tidy.ts';
import { parseTidy } from '../tidy/parse-tidy.ts';
import { formatParquet } from './format-parquet.ts';

describe('Parquet that was written', { timeout: 60_000 }, () => {
  it('has the rows of the tidy table, and its dictionary', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecording, async (recording) => {
        const file = formatParquet(recording, 'a.parquet').slice().buffer;
        const rows = await parquetReadObjects({ file });
        const { key_value_metadata } = parquetMetadata(file);
        const text = key_value_metadata?.find(({ key }) => key === 'goniokit-dictionary')?.value;
        expect(text).toBe(formatDictionary(recording, 'a.parquet'));
        const [header = ''] = formatTidy(recording);
        const names = header.trim().split(',');
        const cells = rows.map((row) => names.map((name) => row[name]));
        const numbers = cells.map((row) =>
          row.filter((_, i) => i !== 1).map((value) => value ?? Number.NaN),
        );
        const table = [...recording.timeMs].flatMap((time, frame) =>
          recording.skeleton.names.map((_, landmark) => {
            const row = frame * recording.skeleton.names.length + landmark;
            const spaces = [recording.image, recording.world].flatMap((space) =>
              space === null ? [] : [...space.slice(3 * row, 3 * row + 3)],
            );
            return [time, ...spaces, recording.visibility[row]];
          }),
        );
        expect(numbers).toEqual(table);
        const landmarks = [...recording.timeMs].flatMap(() => recording.skeleton.names);
        expect(cells.map((row) => row[1])).toEqual(landmarks);
      }),
    );
  });

  it('is the same bytes each time, and smaller than the table', () => {
    const recording = fixtureRecording('recordings/squats-5fps.ndjson');
    const bytes = formatParquet(recording);
    expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('PAR1');
    expect(formatParquet(recording)).toEqual(bytes);
    const table = [...formatTidy(recording)].join('');
    expect(bytes.length).toBeLessThan(table.length);
    expect(parseTidy(table).frames).toBe(recording.frames);
  });
});
