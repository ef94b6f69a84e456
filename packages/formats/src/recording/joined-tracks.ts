import type { HandTrack, Recording } from 'goniokit';

const HAND = 21;
const FACE = 4;

/**
 * Hands and face of a recording as they were found; of a recording that has them joined to the pose alone, as
 * a table does, from there: hands where they stand, and the face's matrix by its axes, without its distance.
 */
export function joinedTracks(recording: Recording): Pick<Recording, 'hands' | 'face'> {
  const { hands, face, skeleton } = recording;
  const { own = skeleton.names.length } = skeleton;
  if (hands !== null || face !== null || skeleton.names.length < own + 2 * HAND) {
    return { hands, face };
  }
  const [left, right] = [0, 1].map((i) => handTrack(recording, own + i * HAND));
  return {
    hands: left || right ? { left: left ?? null, right: right ?? null } : null,
    face: skeleton.names.length === own + 2 * HAND + FACE ? faceTrack(recording) : null,
  };
}

function handTrack({ frames, skeleton, image, world }: Recording, first: number): HandTrack | null {
  const count = skeleton.names.length;
  const track = (values: Float64Array | null) => {
    if (values === null) return null;
    const hand = new Float64Array(frames * HAND * 3);
    for (let frame = 0; frame < frames; frame++) {
      const from = 3 * (frame * count + first);
      hand.set(values.subarray(from, from + 3 * HAND), frame * 3 * HAND);
    }
    return hand.every((value) => Number.isNaN(value)) ? null : hand;
  };
  const [inImage, inWorld] = [track(image), track(world)];
  return inImage || inWorld ? { image: inImage, world: inWorld } : null;
}

/** The axes stand at the nose, their tips behind it: forward, then to the subject's left. */
function faceTrack({ frames, skeleton, image, world }: Recording): Float64Array | null {
  const values = world ?? image;
  if (values === null) return null;
  const count = skeleton.names.length;
  const matrices = new Float64Array(16 * frames).fill(Number.NaN);
  for (let frame = 0; frame < frames; frame++) {
    const centre = 3 * (frame * count + count - FACE);
    if (Number.isNaN(values[centre])) continue;
    // The matrix has y up and z toward the camera.
    const axis = (tip: number) =>
      [1, -1, -1].map(
        (sign, i) =>
          sign * ((values[centre + 3 * tip + i] as number) - (values[centre + i] as number)),
      ) as [number, number, number];
    const [forward, across] = [axis(1), axis(2)];
    const [a, b, c] = forward;
    const [x, y, z] = across;
    const up = [b * z - c * y, c * x - a * z, a * y - b * x];
    matrices.set([...across, 0, ...up, 0, ...forward, 0, 0, 0, 0, 1], 16 * frame);
  }
  return matrices.every((value) => Number.isNaN(value)) ? null : matrices;
}
