import { type Side, sidesOf } from 'goniokit';
import { lookUpMotion } from 'goniokit/catalogue';
import type { Item, RegionId } from '../store/records.ts';

/** A part of the body that is treated. */
export interface Region {
  readonly id: RegionId;
  /** Whether there is one on each side. */
  readonly sided: boolean;
  /** Joints of the catalogue whose motions may be chosen for it, and its clinical tests. */
  readonly joints: readonly string[];
  /** What is proposed: the motions that the usual examination of the region begins with. */
  readonly proposal: readonly string[];
}

const fingers = ['index', 'middle', 'ring', 'little'].flatMap((finger) =>
  ['mcp', 'pip', 'dip'].map((joint) => `${finger}-${joint}`),
);

/** From head to foot. */
export const regions: readonly Region[] = [
  {
    id: 'neck',
    sided: false,
    joints: ['neck', 'median-nerve-tension'],
    proposal: ['neck.flexion', 'neck.extension', 'neck.lateral-flexion', 'neck.rotation'],
  },
  {
    id: 'back',
    sided: false,
    joints: ['trunk', 'hip', 'straight-leg-raise', 'slump'],
    proposal: ['trunk.flexion', 'trunk.extension', 'trunk.lateral-flexion'],
  },
  {
    id: 'shoulder',
    sided: true,
    joints: ['shoulder', 'median-nerve-tension'],
    proposal: ['shoulder.flexion', 'shoulder.abduction', 'shoulder.external-rotation'],
  },
  {
    id: 'elbow',
    sided: true,
    joints: ['elbow', 'forearm'],
    proposal: ['elbow.flexion', 'elbow.extension'],
  },
  {
    id: 'wrist-hand',
    sided: true,
    joints: [
      'wrist',
      'forearm',
      'thumb-cmc',
      'thumb-mcp',
      'thumb-ip',
      ...fingers,
      'median-nerve-tension',
    ],
    proposal: ['wrist.flexion', 'wrist.extension'],
  },
  {
    id: 'hip',
    sided: true,
    joints: ['hip', 'modified-thomas', 'straight-leg-raise'],
    proposal: ['hip.flexion', 'hip.extension', 'hip.abduction'],
  },
  {
    id: 'knee',
    sided: true,
    joints: ['knee', 'active-knee-extension', 'straight-leg-raise'],
    proposal: ['knee.flexion', 'knee.extension'],
  },
  {
    id: 'ankle',
    sided: true,
    joints: ['ankle', 'weight-bearing-lunge'],
    proposal: ['ankle.dorsiflexion', 'ankle.plantarflexion'],
  },
];

/** The region of an id. */
export function regionOf(id: RegionId): Region {
  return regions.find((region) => region.id === id) as Region;
}

/**
 * The motions as they are to be measured. In a region without sides, motions that have sides are measured
 * on both.
 */
export function itemsOf(motions: readonly string[], side: Side): readonly Item[] {
  return motions.flatMap((motion) => {
    const sides = sidesOf(lookUpMotion(motion).row);
    const wanted = sides.length > 1 && side !== 'none' ? [side] : sides;
    return wanted.map((one): Item => ({ motion, side: one, mode: 'active' }));
  });
}
