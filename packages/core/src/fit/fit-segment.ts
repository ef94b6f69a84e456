import type { Recording } from '../landmarks/recording.ts';
import { type Bone, lengthsOf, rayAt, raysOf, trunkLength } from './bone-rays.ts';
import { quantile } from './quantile.ts';
import { segmentElevation } from './segment-elevation.ts';
import { segmentLength } from './segment-length.ts';

/**
 * How far a landmark strays in the picture for each radian by which a segment's depth strays, in lengths of
 * the trunk: 3 cm where depth is 11 degrees off. Only this quotient counts. It was set on motion capture that
 * a made-up camera filmed: see packages/accuracy/ACCURACY.md.
 */
const STRAYS = 0.32;

/** Seen well enough to be asked how long it is: as likely seen as hidden, as everywhere. */
const SEEN = 0.5;

/**
 * Sets up one segment anew: of constant length, in the direction that the picture shows, as far out of the
 * picture's plane as picture and space together make likely.
 *
 * @param scale pixels a metre, one a frame
 * @param bone rows of the landmarks that it leads from and to
 * @returns by how much its far end moves against its near end, metres, three numbers a frame; 0 where the
 * picture does not tell
 */
export function fitSegment(recording: Recording, scale: Float64Array, bone: Bone): Float64Array {
  const { frames, visibility } = recording;
  const size = recording.skeleton.names.length;
  const inSpace = raysOf(recording, recording.world, bone);
  const inPicture = raysOf(recording, recording.image, bone);
  const seen = new Float64Array(frames);
  const shown = new Float64Array(frames);
  const elevation = new Float64Array(frames);
  const visible = new Float64Array(frames);
  for (let frame = 0; frame < frames; frame++) {
    const [x, y, z] = rayAt(inSpace, frame);
    const [u, v] = rayAt(inPicture, frame);
    elevation[frame] = Math.atan2(z, Math.sqrt(x * x + y * y));
    shown[frame] = Math.sqrt(u * u + v * v) / (scale[frame] as number);
    visible[frame] = Math.min(...bone.map((row) => visibility[frame * size + row] as number));
    seen[frame] = (visible[frame] as number) >= SEEN ? (shown[frame] as number) : Number.NaN;
  }
  const length = segmentLength(seen, elevation);
  const strays = (STRAYS * trunkLength(recording)) / quantile(lengthsOf(inSpace), 0.5);
  const change = new Float64Array(3 * frames);
  for (let frame = 0; frame < frames; frame++) {
    const looks = shown[frame] as number;
    const angle = segmentElevation(
      elevation[frame] as number,
      looks / length,
      strays / (visible[frame] as number),
    );
    if (!(looks > 0) || Number.isNaN(angle)) continue;
    const [x, y, z] = rayAt(inSpace, frame);
    const [u, v] = rayAt(inPicture, frame);
    const across = (length * Math.cos(angle)) / (looks * (scale[frame] as number));
    change.set([u * across - x, v * across - y, length * Math.sin(angle) - z], 3 * frame);
  }
  return change;
}
