import { readdirSync } from 'node:fs';
import { workspaceRoot } from '@goniokit/fixtures/testing';
import fc from 'fast-check';
import { measure, type Recording } from 'goniokit';
import { parseRecording } from 'goniokit/recording';
import { describe, expect, it } from 'vitest';
import { anyRecording } from '../testing/any-recording.ts';
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
  ])('with %s is refused', (_, recording) => {
    expect(() => [...formatRecording(recording)]).toThrow(
      expect.objectContaining({ code: 'bad-data' }),
    );
  });

  it('says the same of recordings with gaps, without depth, of few landmarks', () => {
    fc.assert(
      fc.property(anyRecording, (drawn) => {
        fc.pre(
          drawn.skeleton.id === 'coco-17' && (drawn.image === null || drawn.imageSize !== null),
        );
        const back = parseRecording([...formatRecording(drawn)].join(''));
        // A space in which nobody was ever found is none.
        const space = (values: Float64Array | null) =>
          values?.every(Number.isNaN) ? null : values;
        expectSame(back, { ...drawn, image: space(drawn.image), world: space(drawn.world) });
      }),
    );
  });

  it('has hands and face that are joined to the pose alone, as a table has them', () => {
    const recording = fixtureRecording('recordings/turned-head.ndjson');
    const reach = fixtureRecording('recordings/hand-reach.ndjson');
    for (const { hands, face, ...one } of [recording, reach]) {
      const joined = { ...one, hands: null, face: null };
      const back = parseRecording([...formatRecording(joined)].join(''));
      expectSame({ ...back, hands: null, face: null }, joined);
      expect([back.hands === null, back.face === null]).toEqual([hands === null, face === null]);
    }
  });
});
