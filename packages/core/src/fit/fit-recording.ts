import type { Recording } from '../landmarks/recording.ts';
import { landmarkIndex } from '../landmarks/skeleton.ts';
import { fitPlantedLegs } from './fit-planted-legs.ts';
import { fitSegment } from './fit-segment.ts';
import { pictureScale } from './picture-scale.ts';
import { staysInPlace } from './stays-in-place.ts';

/** A chain of segments. */
export interface Limb {
  /** Landmarks from the trunk outward. */
  readonly joints: readonly string[];
  /** What hangs on its end. */
  readonly carried: readonly string[];
}

const legs: readonly Limb[] = ['left', 'right'].map((side) => ({
  joints: [`${side}-hip`, `${side}-knee`, `${side}-ankle`],
  carried: [`${side}-heel`, `${side}-foot-index`],
}));

/**
 * A recording whose legs have constant lengths. Landmarks in space from one camera know depth worst: legs
 * that point at the camera come out short and too little bent. How short a thigh or a shank looks in the
 * picture, against the longest that it ever looks, says how far it stands out of the picture's plane. Both
 * are weighed, the picture the less the worse it was seen, and the legs are set up anew from the hips. Where a
 * foot stays in its place, that is known of its leg too, and all frames are solved together.
 *
 * The picture, the trunk, head, arms and hands stay as they were. What was missing stays missing, and a
 * recording without a picture, without depth, or of a subject who walked comes back as it is.
 *
 * @param limbs what is set up anew; the legs without it, since arms and trunk were not the better for it
 * @returns a new recording: its model is named as fitted, so that it is not compared with one that is not
 * @example measure(fitRecording(recording), { motions: ['knee.flexion'] })
 */
export function fitRecording(recording: Recording, limbs: readonly Limb[] = legs): Recording {
  const { frames, image, skeleton, source } = recording;
  const rowsOf = (names: readonly string[]) => names.map((name) => landmarkIndex(skeleton, name));
  const known = limbs.filter(({ joints }) => !rowsOf(joints).includes(-1));
  if (image === null || recording.world === null || known.length === 0) return recording;
  const scale = pictureScale(recording);
  if (!staysInPlace(recording, scale)) return recording;
  const world = Float64Array.from(recording.world);
  const planted = known.some(({ joints }) => joints.some((name) => name.endsWith('-ankle')))
    ? fitPlantedLegs(recording, scale)
    : new Map<string, Float64Array>();
  for (const { joints: limbJoints, carried } of known) {
    const rows = rowsOf(limbJoints);
    /** By how much the joint that was placed last has moved, three numbers a frame. */
    const moved = new Float64Array(3 * frames);
    const move = (row: number) => {
      for (let i = 0; i < moved.length; i++) {
        const at = 3 * (Math.floor(i / 3) * skeleton.names.length + row) + (i % 3);
        world[at] = (world[at] as number) + (moved[i] as number);
      }
    };
    for (let joint = 1; joint < rows.length; joint++) {
      const bone = [rows[joint - 1] as number, rows[joint] as number] as const;
      const change = planted.get(limbJoints[joint] as string) ?? fitSegment(recording, scale, bone);
      for (let i = 0; i < moved.length; i++)
        moved[i] = (moved[i] as number) + (change[i] as number);
      move(bone[1]);
    }
    for (const row of rowsOf(carried)) if (row >= 0) move(row);
  }
  const model = [source.model, 'fitted'].filter(Boolean).join(', ');
  return { ...recording, world, source: { ...source, model } };
}
