import fc from 'fast-check';
import type { Recording } from 'goniokit';
import { skeletons } from 'goniokit/recording';

const coco17Names = skeletons[1]?.names as readonly string[];

const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true }).map((value) => value + 0);

/** What a space of a recording holds: whole landmarks, some of them missing. */
function anySpace(landmarks: number, hasDepth: fc.Arbitrary<boolean>) {
  const landmark = fc.tuple(coordinate, coordinate, coordinate);
  return fc
    .tuple(
      fc.array(fc.option(landmark, { freq: 4 }), { minLength: landmarks, maxLength: landmarks }),
      hasDepth,
    )
    .map(([points, depth]) =>
      Float64Array.from(
        points.flatMap((point) =>
          point === null
            ? [Number.NaN, Number.NaN, Number.NaN]
            : [point[0], point[1], depth ? point[2] : Number.NaN],
        ),
      ),
    );
}

/** Recordings of every shape: one space or both, flat or deep pictures, gaps, uneven times. */
export const anyRecording: fc.Arbitrary<Recording> = fc
  .record({
    frames: fc.integer({ min: 1, max: 4 }),
    names: fc.oneof(
      fc.constant(coco17Names),
      fc.uniqueArray(
        fc
          .oneof(
            fc.string({ minLength: 1, maxLength: 6 }),
            fc.constantFrom(
              '=1+1',
              '+a',
              '-b',
              '@c',
              "'=d",
              'left-hip',
              'a,b',
              'a\tb',
              'a"b',
              'a\nb',
              '__proto__',
            ),
          )
          .filter((name) => name.trim() !== ''),
        { minLength: 1, maxLength: 6 },
      ),
    ),
    spaces: fc.constantFrom('image', 'world', 'both'),
    imageSize: fc.option(
      fc.record({
        width: fc.integer({ min: 1, max: 9999 }),
        height: fc.integer({ min: 1, max: 9999 }),
      }),
    ),
    mirrored: fc.boolean(),
    note: fc.string(),
  })
  .chain(({ frames, names, spaces, ...facts }) => {
    const landmarks = frames * names.length;
    return fc
      .record({
        timeMs: fc.uniqueArray(
          fc.double({ min: 0, max: 1e6, noNaN: true }).map((time) => time + 0),
          { minLength: frames, maxLength: frames, comparator: 'SameValueZero' },
        ),
        image: anySpace(landmarks, fc.boolean()),
        world: anySpace(landmarks, fc.constant(true)),
        visibility: fc.array(
          fc.oneof(fc.constantFrom(0, 1, Number.NaN), fc.double({ min: 0, max: 1, noNaN: true })),
          { minLength: landmarks, maxLength: landmarks },
        ),
      })
      .map(({ timeMs, image, world, visibility }) => ({
        skeleton:
          names === coco17Names ? { id: 'coco-17', names } : { id: 'tidy-landmarks', names },
        frames,
        timeMs: Float64Array.from(timeMs).sort(),
        imageSize: facts.imageSize,
        image: spaces === 'world' ? null : image,
        world: spaces === 'image' ? null : world,
        visibility: Float64Array.from(visibility, (value) => value + 0),
        hands: null,
        face: null,
        mirrored: facts.mirrored,
        source: { format: 'tidy', model: 'made up', note: facts.note },
        note: facts.note,
      }));
  });
