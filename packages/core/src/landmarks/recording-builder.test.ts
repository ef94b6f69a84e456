import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GoniokitError } from '../errors/goniokit-error.ts';
import type { Frame } from './frame.ts';
import { createRecordingBuilder } from './recording-builder.ts';
import { landmarkIndex } from './skeleton.ts';
import { mediapipePose33 } from './skeletons/mediapipe-pose-33.ts';
import { frames, fuzzRuns, poseNumbers, usualFrame, usualHeader } from './testing/recorded.ts';

function build(header: Parameters<typeof createRecordingBuilder>[0], ...added: Frame[]) {
  const builder = createRecordingBuilder(header);
  for (const frame of added) builder.add(frame);
  return builder.finish();
}

/** What an attempt throws; fails where it throws nothing. */
function thrownBy(attempt: () => unknown): GoniokitError {
  try {
    attempt();
  } catch (error) {
    return error as GoniokitError;
  }
  throw new Error('nothing was thrown');
}

const hand = (seed: number) => ({
  image: Array.from({ length: 63 }, (_, i) => seed + i / 100),
  world: Array.from({ length: 63 }, (_, i) => -seed - i / 100),
});
const matrix = Array.from({ length: 16 }, (_, i) => i + 1);

describe('createRecordingBuilder', () => {
  it('turns image coordinates into pixels and keeps metres', () => {
    const frame = usualFrame(40);
    const { image, world, visibility, frames: count } = build(usualHeader, frame);
    const [x, y, z, seen] = frame.pose!.image as number[];
    expect(count).toBe(1);
    expect(Array.from(image!.subarray(0, 3))).toEqual([x! * 1280, y! * 720, z! * 1280]);
    expect(Array.from(world!.subarray(0, 3))).toEqual((frame.pose!.world as number[]).slice(0, 3));
    expect(visibility[0]).toBe(seen);
  });

  it('law: undoing the mirror swaps sides and flips x, and nothing else', () => {
    const plain = build(usualHeader, usualFrame(40));
    const mirrored = build({ ...usualHeader, mirrored: true }, usualFrame(40));
    const { names } = mediapipePose33;
    for (const [row, name] of names.entries()) {
      const other = landmarkIndex(
        mediapipePose33,
        name.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left')),
      );
      const from = mirrored.image!.subarray(other * 3, other * 3 + 3);
      const to = plain.image!.subarray(row * 3, row * 3 + 3);
      expect(from[0]).toBeCloseTo(1280 - to[0]!, 9);
      expect([from[1], from[2]]).toEqual([to[1], to[2]]);
      expect(mirrored.world![other * 3]).toBe(-plain.world![row * 3]!);
      expect(mirrored.world![other * 3 + 1]).toBe(plain.world![row * 3 + 1]);
      expect(mirrored.visibility[other]).toBe(plain.visibility[row]);
    }
    expect(mirrored.mirrored).toBe(true);
  });

  it('undoes the mirror of hands and face', () => {
    const frame: Frame = { timeMs: 0, pose: null, hands: { left: hand(0.1) }, face: { matrix } };
    const plain = build(usualHeader, frame);
    const mirrored = build({ ...usualHeader, mirrored: true }, frame);
    expect(plain.hands!.right).toBeNull();
    expect(mirrored.hands!.left).toBeNull();
    const [was, is] = [plain.hands!.left!, mirrored.hands!.right!];
    expect(is.image![0]).toBeCloseTo(1280 - was.image![0]!, 9);
    expect(is.image![1]).toBe(was.image![1]);
    expect(is.world![3]).toBe(-was.world![3]!);
    // S M S with S = diag(-1, 1, 1, 1), column-major.
    expect(Array.from(mirrored.face!)).toEqual(
      matrix.map((value, i) => ((i % 4 === 0) !== i < 4 ? -value : value)),
    );
    expect(Array.from(plain.face!)).toEqual(matrix);
  });

  it('keeps what is missing missing', () => {
    const { image, world, visibility, hands, face } = build(
      usualHeader,
      { timeMs: 0, pose: null },
      { timeMs: 1, pose: { world: poseNumbers() }, hands: { right: { world: hand(1).world } } },
      { timeMs: 2, pose: { image: poseNumbers() }, face: { matrix } },
      { timeMs: 3, pose: null, hands: { left: null }, face: null },
    );
    const missing = (values: Float64Array, numbers = values.length / 4) =>
      [0, 1, 2, 3].map((frame) => {
        const start = (frame * values.length) / 4;
        const row = values.subarray(start, start + numbers);
        return row.every(Number.isNaN) ? 'none' : row.some(Number.isNaN) ? 'some' : 'all';
      });
    expect(missing(image!, 3 * 33)).toEqual(['none', 'none', 'all', 'none']);
    expect(missing(world!, 3 * 33)).toEqual(['none', 'all', 'none', 'none']);
    expect(missing(visibility, 33)).toEqual(['none', 'all', 'all', 'none']);
    expect(missing(hands!.right!.world!)).toEqual(['none', 'all', 'none', 'none']);
    expect(hands!.right!.image).toBeNull();
    expect(hands!.left).toBeNull();
    expect(missing(face!)).toEqual(['none', 'none', 'all', 'none']);
  });

  it('has no landmarks where nobody was ever found', () => {
    const { image, world, visibility, hands, face } = build(usualHeader, { timeMs: 0, pose: null });
    expect([image, world, hands, face]).toEqual([null, null, null, null]);
    expect(visibility).toHaveLength(33);
    expect(visibility.every(Number.isNaN)).toBe(true);
  });

  it('takes world landmarks without the size of the picture, and image landmarks not', () => {
    const { image: _, ...sizeless } = usualHeader;
    expect(build(sizeless, { timeMs: 0, pose: { world: poseNumbers() } }).imageSize).toBeNull();
    for (const frame of [
      usualFrame(0),
      { timeMs: 0, pose: null, hands: { left: { image: hand(0).image } } },
    ]) {
      expect(thrownBy(() => build(sizeless, frame)).code).toBe('missing-image-size');
    }
  });

  it.each([
    [0, 0],
    [10, 9.999],
    [5, -5],
  ])('refuses a frame at %d followed by one at %d', (a, b) => {
    const error = thrownBy(() => build(usualHeader, usualFrame(a), usualFrame(b)));
    expect(error.code).toBe('time-not-rising');
    expect(error.message).toBe(
      `timeMs requires a time after the frame before, at ${a}, received ${b}`,
    );
  });

  it('stays as it was where it refuses a frame', () => {
    const builder = createRecordingBuilder(usualHeader);
    builder.add(usualFrame(1));
    const broken = { ...poseNumbers(), length: 132 };
    for (const frame of [
      usualFrame(1),
      { timeMs: 2, pose: { image: poseNumbers(), world: [...poseNumbers().slice(1), Number.NaN] } },
      { timeMs: 2, pose: { image: broken } },
    ]) {
      thrownBy(() => builder.add(frame as Frame));
    }
    expect(builder.finish()).toEqual(build(usualHeader, usualFrame(1)));
  });

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['null', null],
    ['"0.5"', '0.5'],
    ['nothing', undefined],
  ])('refuses %s among the numbers', (received, value) => {
    const image = poseNumbers() as unknown[];
    image[5] = value;
    const error = thrownBy(() => build(usualHeader, { timeMs: 0, pose: { image } } as never));
    expect(error.code).toBe('bad-frame');
    expect(error.message).toBe(`pose.image[5] requires a finite number, received ${received}`);
  });

  it.each([-0.01, 1.01, 87])('refuses a visibility of %d', (visibility) => {
    const world = poseNumbers().with(7, visibility);
    const error = thrownBy(() => build(usualHeader, { timeMs: 0, pose: { world } }));
    expect(error.details.what).toBe('pose.world[7]');
  });

  it.each([-1, 0.5, Number.NaN, '3' as never])('refuses to expect %s frames', (expectedFrames) => {
    const error = thrownBy(() => createRecordingBuilder(usualHeader, { expectedFrames }));
    expect(error.code).toBe('bad-option');
  });

  it('refuses to finish without a frame', () => {
    expect(thrownBy(() => build(usualHeader)).code).toBe('no-frames');
  });

  it('keeps no hold of the frame', () => {
    const image = Float64Array.from(poseNumbers());
    const builder = createRecordingBuilder(usualHeader);
    builder.add({ timeMs: 0, pose: { image } });
    image.fill(0);
    builder.add({ timeMs: 1, pose: { image } });
    expect(builder.finish().image![0]).toBe(poseNumbers()[0]! * 1280);
  });

  it('law: the number of frames expected changes nothing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(frames, {
          minLength: 1,
          maxLength: 6,
          selector: ({ timeMs }) => timeMs + 0,
        }),
        fc.constantFrom(0, 1, 2, 3, 5, 8, 1000),
        (drawn, expectedFrames) => {
          const inOrder = drawn.toSorted((a, b) => a.timeMs - b.timeMs) as Frame[];
          const builder = createRecordingBuilder(usualHeader, { expectedFrames });
          for (const frame of inOrder) builder.add(frame);
          expect(builder.finish()).toEqual(build(usualHeader, ...inOrder));
        },
      ),
      { numRuns: fuzzRuns / 20 },
    );
  });

  it('says what the frames were read from, whatever the source calls itself', () => {
    const header = { ...usualHeader, source: { format: 'other', model: 'm' } };
    expect(build(header, usualFrame(0)).source).toEqual({
      format: 'goniokit-recording',
      model: 'm',
    });
  });

  it('example', () => {
    const builder = createRecordingBuilder({ format: 'goniokit-recording', version: 1 });
    builder.add({ timeMs: 0, pose: null });
    expect(builder.finish().frames).toBe(1);
  });
});
