import type { Frame } from 'goniokit';

type Landmarks = NonNullable<Frame['pose']>;

/** A frame of plain arrays: typed arrays do not cross to a page's opener as such. */
export function plainFrame({ timeMs, pose, hands, face }: Frame): Frame {
  return {
    timeMs,
    pose: pose && plainLandmarks(pose),
    ...(hands && {
      hands: {
        ...(hands.left && { left: plainLandmarks(hands.left) }),
        ...(hands.right && { right: plainLandmarks(hands.right) }),
      },
    }),
    ...(face && { face: { matrix: Array.from(face.matrix) } }),
  };
}

function plainLandmarks({ image, world }: Landmarks): Landmarks {
  return {
    ...(image && { image: Array.from(image) }),
    ...(world && { world: Array.from(world) }),
  };
}
