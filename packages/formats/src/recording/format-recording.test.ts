import { readdirSync } from 'node:fs';
import { workspaceRoot } from '@goniokit/fixtures/testing';
import { measure, type Recording } from 'goniokit';
import { parseRecording } from 'goniokit/recording';
import { describe, expect, it } from 'vitest';
import { fixtureRecording } from '../testing/fixture-recording.ts';
import { formatRecording } from './format-recording.ts';

const files = readdirSync(new URL('fixtures/recordings', workspaceRoot)).filter((name) =>
  name.endsWith('.ndjson'),
);

function expectSame(read: Recording, written: Recording) {
  const numbers = ({ image, world, visibility, face, hands }: Recording) => [
    image,
    world,
    visibility,
    face,
    hands?.left?.image,
    hands?.left?.world,
    hands?.right?.image,
    hands?.right?.world,
  ];
  const { skeleton, frames, timeMs, imageSize, mirrored, note } = written;
  expect(read).toMatchObject({ skeleton, frames, timeMs, imageSize, mirrored, note });
  numbers(written).forEach((values, i) => {
    const back = numbers(read)[i];
    expect(back?.length).toBe(values?.length);
    let worst = 0;
    values?.forEach((value, j) => {
      const other = back?.[j] as number;
      if (Number.isNaN(other) !== Number.isNaN(value)) worst = Number.POSITIVE_INFINITY;
      // Six digits, of a share of the picture that mirroring may have turned round.
      worst = Math.max(
        worst,
        Math.abs(other - value) / Math.max(Math.abs(value), (written.imageSize?.width ?? 1) / 2) ||
          0,
      );
    });
    expect(worst).toBeLessThan(1e-5);
  });
}

describe('a goniokit-recording that was written', { timeout: 60_000 }, () => {
  it.each(files)('says the same when it is read: %s', (name) => {
    const recording = fixtureRecording(`recordings/${name}`);
    const text = [...formatRecording(recording)].join('');
    expectSame(parseRecording(text), recording);
    expect([...formatRecording(parseRecording(text))].join('')).toBe(text);
  });

  it.each(['turned-head.ndjson', 'hand-reach.ndjson'])('is mirrored where it was: %s', (name) => {
    const text = [...formatRecording(fixtureRecording(`recordings/${name}`))].join('');
    const mirrored = parseRecording(text, { mirrored: true });
    const written = [...formatRecording(mirrored)].join('');
    expect(written).toContain('"mirrored":true');
    const back = parseRecording(written);
    expectSame(back, mirrored);
    expect(back.hands === null && back.face === null).toBe(false);
  });

  it('measures the same', () => {
    const recording = fixtureRecording('recordings/lateral-raises.ndjson');
    const back = parseRecording([...formatRecording(recording)].join(''));
    const values = (from: Recording) =>
      measure(from).measurements.map((one) => [
        one.motion,
        one.side,
        one.status === 'measured' ? one.value.toFixed(2) : one.reasons,
      ]);
    expect(values(back)).toEqual(values(recording));
  });

  const usual = fixtureRecording('recordings/squats-5fps.ndjson');
  it.each<[string, Recording]>([
    ['a skeleton of its own', { ...usual, skeleton: { ...usual.skeleton, id: 'own' } }],
    ['a picture without size', { ...usual, imageSize: null }],
    [
      'a picture without depth',
      {
        ...usual,
        image: (usual.image as Float64Array).map((value, i) => (i % 3 === 2 ? Number.NaN : value)),
      },
    ],
    [
      'one landmark missing',
      { ...usual, world: (usual.world as Float64Array).with(5, Number.NaN) },
    ],
  ])('with %s is refused', (_, recording) => {
    expect(() => [...formatRecording(recording)]).toThrow(
      expect.objectContaining({ code: 'bad-data' }),
    );
  });
});
