import { GoniokitError } from 'goniokit';
import type { MarkerTrial } from '../marker-trial.ts';
import { quoted } from '../refusal.ts';
import { numberCell, oneCell } from '../text/one-cell.ts';

/**
 * Markers as a TRC file, in metres whatever unit they came in, gaps blank. Numbers are as short as they can
 * be and still the same.
 *
 * @param file name that the file's first line gives
 * @returns the header, then a row at a time: join them, or write them one by one
 * @throws GoniokitError `bad-data` where a name is no cell, a marker is half there, there is no frame or no
 *   marker, or the rate is none
 * @example [...formatTrc(trial, 'walk.trc')][0].split('\n')[2]
 * // '100\t100\t2\t1\tm\t100\t1\t2' of a marker in two frames
 */
export function* formatTrc(trial: MarkerTrial, file = ''): Iterable<string> {
  const { names, frames, timeMs, positions, rateHz } = trial;
  if (frames < 1 || names.length < 1 || !(rateHz > 0 && Number.isFinite(rateHz))) {
    throw new GoniokitError('bad-data', {
      what: 'a TRC file',
      expected: 'frames, markers and a rate',
      received: `${frames} frames of ${names.length} markers at ${rateHz} Hz`,
    });
  }
  const cells = names.map((name) => oneCell(name, /[\t\r\n]/, 'a marker'));
  const rate = numberCell(rateHz);
  yield [
    ['PathFileType', '4', '(X/Y/Z)', file.replaceAll(/[\t\r\n]/g, ' ')],
    [
      ...['DataRate', 'CameraRate', 'NumFrames', 'NumMarkers', 'Units'],
      ...['OrigDataRate', 'OrigDataStartFrame', 'OrigNumFrames'],
    ],
    [rate, rate, `${frames}`, `${names.length}`, 'm', rate, '1', `${frames}`],
    ['Frame#', 'Time', ...cells.flatMap((name) => [name, '', ''])],
    ['', '', ...cells.flatMap((_, i) => ['X', 'Y', 'Z'].map((axis) => `${axis}${i + 1}`))],
    [],
  ]
    .map((line) => `${line.join('\t')}\n`)
    .join('');
  for (let frame = 0; frame < frames; frame++) {
    let row = `${frame + 1}\t${numberCell((timeMs[frame] as number) / 1000)}`;
    for (let marker = 0; marker < names.length; marker++) {
      const at = 3 * (frame * names.length + marker);
      const place = positions.subarray(at, at + 3);
      const missing = place.filter((value) => Number.isNaN(value)).length;
      if (missing === 1 || missing === 2) {
        throw new GoniokitError('bad-data', {
          what: `marker ${quoted(names[marker] as string)}`,
          expected: 'all its coordinates or none',
          received: place.join(' '),
        });
      }
      row += missing === 3 ? '\t\t\t' : `\t${Array.from(place, numberCell).join('\t')}`;
    }
    yield `${row}\n`;
  }
}
