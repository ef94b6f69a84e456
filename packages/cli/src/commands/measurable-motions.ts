import {
  type Measurement,
  type MotionRow,
  measure,
  type Reason,
  type Recording,
  type Side,
  type Space,
  type View,
} from 'goniokit';
import { lookUpMotion } from 'goniokit/catalogue';

/** Whether one motion can be read from one kind of landmarks. */
export interface Readable {
  readonly status: 'measured' | 'unmeasurable';
  /** How often it was performed. */
  readonly repetitions: number;
  readonly view: View | null;
  readonly reasons: readonly Reason[];
}

export interface MeasurableMotion {
  readonly motion: string;
  readonly side: Side;
  /** Where the camera stands to see it best. */
  readonly bestView: MotionRow['view'] | 'any';
  /** Null where the picture never shows this motion. */
  readonly image: Readable | null;
  readonly world: Readable;
}

/** For every motion and side, what a recording gives in the picture and in space. */
export function measurableMotions(
  recording: Recording,
  catalogue: readonly MotionRow[],
  heightCm: number | undefined,
): readonly MeasurableMotion[] {
  const [image, world] = (['image', 'world'] as const).map((space) =>
    readIn(recording, space, catalogue, heightCm),
  );
  return image!.map((inImage, i) => {
    const { motion, side } = inImage;
    const { row } = lookUpMotion(motion, catalogue);
    return {
      motion,
      side,
      bestView: row.image?.view === null ? 'any' : row.view,
      image: row.image ? readable(inImage) : null,
      world: readable(world![i]!),
    };
  });
}

const readIn = (
  recording: Recording,
  space: Space,
  catalogue: readonly MotionRow[],
  heightCm: number | undefined,
) =>
  measure(recording, {
    catalogue,
    motions: catalogue.flatMap((row) => row.motions.map(({ id }) => id)),
    space,
    ...(heightCm === undefined ? {} : { heightCm }),
  }).measurements;

function readable(one: Measurement): Readable {
  return one.status === 'measured'
    ? {
        status: one.status,
        repetitions: one.repetitions.filter(({ accepted }) => accepted).length,
        view: one.view,
        reasons: one.quality.reasons,
      }
    : { status: one.status, repetitions: 0, view: null, reasons: one.reasons };
}
