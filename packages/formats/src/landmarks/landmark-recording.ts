import type { ErrorPlace, ImageSize, Recording, RecordingSource } from 'goniokit';
import { oppositeLandmarks } from 'goniokit/recording';
import { refusal } from '../refusal.ts';
import type { ReadLandmarksOptions } from './read-landmarks-options.ts';
import { skeletonNamed } from './skeleton-named.ts';
import { tellView, withViewOfFile } from './told-view.ts';

/** Landmarks through time as a file has them, not yet put right where it was mirrored. */
export interface LandmarkFrames {
  /** Id of the skeleton where it is none of those that are known; named after the format without it. */
  readonly skeletonId?: string;
  readonly names: readonly string[];
  /** Milliseconds, strictly rising. */
  readonly timeMs: Float64Array;
  /** Pixels, frames x landmarks x 3; null where there are none. */
  readonly image: Float64Array | null;
  /** Metres, frames x landmarks x 3: x image-right, y down, z away from the camera. */
  readonly world: Float64Array | null;
  /** frames x landmarks, 0 to 1; NaN where nobody was found. */
  readonly visibility: Float64Array;
  readonly imageSize?: ImageSize | null;
  /** `format` and what else is known of where they are from. */
  readonly source: RecordingSource;
  readonly note?: string;
  /** Whether the source was mirrored, and has been put right already. */
  readonly wasMirrored?: boolean;
}

/**
 * A recording of landmarks that a file holds: its skeleton by their names, mirroring undone.
 *
 * @param where place for errors
 * @throws GoniokitError `bad-option` where the file says another size of the picture, or its view by itself;
 *   `missing-image-size` where mirroring in a picture of unknown size is to be undone
 */
export function landmarkRecording(
  found: LandmarkFrames,
  { imageSize: given, mirrored = false, view }: ReadLandmarksOptions,
  where: ErrorPlace,
): Recording {
  const { skeleton, rows } = skeletonNamed(
    found.names,
    found.skeletonId ?? `${found.source.format}-landmarks`,
  );
  const said = found.imageSize ?? null;
  if (said && given && (said.width !== given.width || said.height !== given.height)) {
    const expected = `the size that the file says, ${said.width}x${said.height}`;
    throw refusal('bad-option', 'imageSize', expected, `${given.width}x${given.height}`, where);
  }
  const imageSize = said ?? given ?? null;
  if (mirrored && found.image && !imageSize) {
    const what = 'a mirrored picture';
    throw refusal('missing-image-size', what, 'its size, as 1280x720', 'none', where);
  }
  // Row of the recording -> landmark of the file.
  const taken = (mirrored ? oppositeLandmarks(skeleton) : skeleton.names.map((_, i) => i)).map(
    (row) => rows[row] as number,
  );
  const frames = found.timeMs.length;
  const isSame = taken.length === found.names.length && taken.every((from, row) => from === row);
  const pick = (values: Float64Array | null, numbers: number, flip: number) => {
    if (values === null || (isSame && !mirrored)) return values;
    const picked = new Float64Array(frames * taken.length * numbers);
    for (let frame = 0; frame < frames; frame++) {
      for (let row = 0; row < taken.length; row++) {
        const from = numbers * (frame * found.names.length + (taken[row] as number));
        const to = numbers * (frame * taken.length + row);
        for (let i = 0; i < numbers; i++) picked[to + i] = values[from + i] as number;
        if (mirrored && numbers === 3) picked[to] = flip - (picked[to] as number);
      }
    }
    return picked;
  };
  const image = pick(found.image, 3, imageSize?.width ?? Number.NaN);
  if (view) tellView(image, skeleton.names, view, where);
  const recording: Recording = {
    skeleton,
    frames,
    timeMs: found.timeMs,
    imageSize,
    image,
    world: pick(found.world, 3, 0),
    visibility: pick(found.visibility, 1, 0) as Float64Array,
    hands: null,
    face: null,
    mirrored: mirrored || (found.wasMirrored ?? false),
    source: view ? { ...found.source, view } : found.source,
    note: found.note ?? '',
  };
  return view ? recording : withViewOfFile(recording);
}
