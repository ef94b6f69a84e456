import { joinedSkeleton } from '../../landmarks/joined-skeleton.ts';
import type { Recording } from '../../landmarks/recording.ts';
import { mediapipePose33 } from '../../landmarks/skeletons/mediapipe-pose-33.ts';
import type { Body } from './golden-poses.ts';

/** From where a body is pictured; of the sides, the one that is near the camera. */
export type Standpoint = 'front' | 'back' | 'left' | 'right';

/** Body axes (forward, up, right) to the camera's (image-right, down, away). */
const toCamera: Readonly<
  Record<Standpoint, (f: number, u: number, r: number) => [number, number, number]>
> = {
  front: (f, u, r) => [-r, -u, -f],
  back: (f, u, r) => [r, -u, f],
  right: (f, u, r) => [f, -u, -r],
  left: (f, u, r) => [-f, -u, r],
};

const size = { width: 1280, height: 720 };

/** How the picture is taken: as a flat camera would, 300 pixels a metre unless said. */
export interface Picture {
  readonly pixelsPerMetre?: number;
  readonly centre?: readonly [number, number];
  readonly rollDeg?: number;
  /** Whether it shows hands and face too. */
  readonly whole?: boolean;
}

const joined = joinedSkeleton(mediapipePose33);

/** A recording of one frame: a body held still. Landmarks that the body lacks stand at its mid-hip. */
export function stillRecording(
  body: Body,
  standpoint: Standpoint,
  { pixelsPerMetre = 300, centre = [640, 400], rollDeg = 0, whole = false }: Picture = {},
): Recording {
  const skeleton = whole ? joined : mediapipePose33;
  const { names } = skeleton;
  const world = new Float64Array(names.length * 3);
  const image = new Float64Array(names.length * 3);
  const cosine = Math.cos((rollDeg * Math.PI) / 180);
  const sine = Math.sin((rollDeg * Math.PI) / 180);
  for (const [row, name] of names.entries()) {
    const [f, u, r] = body[name] ?? [0, 0, 0];
    const [x, y, z] = toCamera[standpoint](f, u, r);
    const rolled = [x * cosine - y * sine, x * sine + y * cosine, z];
    world.set(rolled, 3 * row);
    image.set(
      [
        centre[0] + pixelsPerMetre * (rolled[0] as number),
        centre[1] + pixelsPerMetre * (rolled[1] as number),
        pixelsPerMetre * z,
      ],
      3 * row,
    );
  }
  return {
    skeleton,
    frames: 1,
    timeMs: Float64Array.of(0),
    imageSize: size,
    image,
    world,
    visibility: new Float64Array(names.length).fill(1),
    hands: null,
    face: null,
    mirrored: false,
    source: {},
    note: '',
  };
}
