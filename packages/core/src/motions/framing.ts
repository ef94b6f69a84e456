import { compensations } from './compensation.ts';
import type { MotionRow } from './motion-row.ts';
import type { Base, Ray, Reading } from './reading.ts';

/** What of the subject has to be in the picture: `upper-body` is head to hips. */
export type Framing = 'whole-body' | 'upper-body' | 'forearm-and-hand' | 'hand';

const trunk = ['hip', 'shoulder'];

/** Points that the named bases lie along. */
const basePoints = {
  trunk,
  'trunk-side': trunk,
  pelvis: trunk,
  stance: ['ankle', 'hip'],
  'stance-side': ['ankle', 'hip'],
} as const;

const isOfHand = (point: string) => /^(hand|thumb|index|middle|ring|little)-/.test(point);
const isOfLeg = (point: string) => /(knee|ankle|heel|foot-index)$/.test(point);
const isOfForearm = (point: string) => point === 'elbow' || point === 'wrist';

/**
 * What has to be in the picture for a motion to be read: it follows from the points that the row reads, and
 * from those by which its compensations are seen, and so holds for motions of your own as well.
 *
 * @example framingOf(lookUpMotion('wrist.flexion').row) // 'forearm-and-hand'
 */
export function framingOf(row: MotionRow): Framing {
  const read = pointsOf(row);
  if (read.some(isOfHand)) return read.some(isOfForearm) ? 'forearm-and-hand' : 'hand';
  const watched = row.compensations.flatMap((id) => {
    const one = compensations[id];
    return 'ray' in one ? ends(one.ray) : ofReading(one.reading);
  });
  return [...read, ...watched].some(isOfLeg) ? 'whole-body' : 'upper-body';
}

function pointsOf({ image, world, formula, gates }: MotionRow): readonly string[] {
  return [
    ...ofReading(image?.reading ?? null),
    ...(image?.foreshortened ? ends(image.foreshortened) : []),
    ...ofReading(world),
    ...gates.flatMap(({ reading }) => ofReading(reading)),
    ...(formula?.needs ?? []),
  ];
}

function ofReading(reading: Reading | null): readonly string[] {
  if (reading === null) return [];
  const rays =
    reading.kind === 'plane'
      ? [reading.ray]
      : reading.kind === 'hinge'
        ? [reading.still, reading.moving]
        : [reading.about, reading.moving];
  return [...ofBase(reading.base ?? 'trunk'), ...rays.flatMap(ends)];
}

function ofBase(base: Base): readonly string[] {
  if (typeof base === 'string') return basePoints[base];
  return [...(base.up === 'vertical' ? [] : ends(base.up)), ...ends(base.lateral)];
}

function ends({ from, to }: Ray): readonly string[] {
  return [from, to];
}
