import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GoniokitError } from '../errors/goniokit-error.ts';
import { formatRecordingFrame } from './format-recording-frame.ts';
import type { Frame } from './frame.ts';
import { parseRecording } from './parse-recording.ts';
import { createRecordingBuilder } from './recording-builder.ts';
import { poseNumbers, textOf, usualHeader } from './testing/recorded.ts';

const LANDMARKS = 33;
const none = Number.NaN;
const gapKinds = [[], [0, 1, 2], [0, 1, 2, 3], [3]];

/** Numbers of a pose with some of its landmarks missing, as in memory. */
const anyGaps = (kinds: readonly (readonly number[])[]) =>
  fc
    .array(fc.constantFrom(...kinds), { minLength: LANDMARKS, maxLength: LANDMARKS })
    .map((gaps) => {
      const numbers = poseNumbers().map((value) => Number(value.toPrecision(6)));
      gaps.forEach((axes, landmark) => {
        for (const axis of axes) numbers[4 * landmark + axis] = none;
      });
      return numbers;
    });

it('law: landmarks that are missing one by one are read as they were written, mirrored or not', () => {
  const flat = [...gapKinds, [2]];
  fc.assert(
    fc.property(anyGaps(flat), anyGaps(gapKinds), fc.boolean(), (image, world, mirrored) => {
      const frame: Frame = { timeMs: 5, pose: { image, world } };
      const builder = createRecordingBuilder({ ...usualHeader, mirrored });
      builder.add(frame, true);
      const text = textOf({ ...usualHeader, mirrored }) + formatRecordingFrame(frame);
      expect(parseRecording(text)).toEqual(builder.finish());
    }),
  );
});

it('gaps are NaN: nothing is read as 0', () => {
  const image = [none, none, none, 0.25, ...poseNumbers().slice(4)];
  const text = textOf(usualHeader) + formatRecordingFrame({ timeMs: 0, pose: { image } });
  const recording = parseRecording(text);
  expect([...(recording.image as Float64Array).subarray(0, 3)]).toEqual([none, none, none]);
  expect(recording.visibility[0]).toBe(0.25);
  expect(recording.image?.[3]).toBeCloseTo(1280 * (image[4] as number), 9);
});

it.each<[string, unknown[]]>([
  ['x alone', [null, 0.5, 0.5, 1]],
  ['y alone', [0.5, null, 0.5, 1]],
  ['x and y', [null, null, 0.5, 1]],
  ['the depth in space', [0.5, 0.5, null, 1]],
])('%s missing is refused', (_, first) => {
  const pose = { world: [...first, ...poseNumbers().slice(4)] };
  expect(() => parseRecording(textOf(usualHeader, { timeMs: 0, pose }))).toThrow(
    expect.objectContaining({ code: 'bad-frame' }),
  );
});

it('a builder takes gaps only where it is told of them', () => {
  const builder = createRecordingBuilder(usualHeader);
  const frame: Frame = {
    timeMs: 0,
    pose: { image: [none, none, none, ...poseNumbers().slice(3)] },
  };
  expect(() => builder.add(frame)).toThrow(GoniokitError);
  builder.add(frame, true);
  expect(builder.finish().frames).toBe(1);
});
