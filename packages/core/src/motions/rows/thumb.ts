import type { MotionRow } from '../motion-row.ts';
import type { HingeReading } from '../reading.ts';
import { fingerError, handBase, metacarpalBase } from './hand-bases.ts';

/** The thumb at its base: it bends across the palm. */
export const thumbBase: HingeReading = {
  kind: 'hinge',
  base: handBase,
  still: { from: 'thumb-cmc', to: 'thumb-mcp' },
  moving: { from: 'thumb-mcp', to: 'thumb-ip' },
  bends: 'medial',
  neutralDeg: 0,
};

const shared = {
  sided: true,
  view: 'side',
  image: null,
  gates: [],
  hasGross: false,
  compensations: [],
  systematicDeg: fingerError,
} as const;

export const thumbRows: readonly MotionRow[] = [
  {
    ...shared,
    joint: 'thumb-cmc',
    motions: [{ id: 'thumb-cmc.abduction', label: 'Thumb CMC palmar abduction', sign: 1 }],
    plane: 'sagittal',
    plausibleDeg: [-60, 110],
    // Out of the palm, against the index finger's bone of the palm.
    world: {
      kind: 'plane',
      base: metacarpalBase('index'),
      ray: thumbBase.still,
      zero: 'down',
      toward: 'forward',
    },
  },
  {
    ...shared,
    joint: 'thumb-mcp',
    motions: [{ id: 'thumb-mcp.flexion', label: 'Thumb MCP flexion', sign: 1 }],
    plane: 'frontal',
    plausibleDeg: [-50, 110],
    world: thumbBase,
  },
  {
    ...shared,
    joint: 'thumb-ip',
    motions: [{ id: 'thumb-ip.flexion', label: 'Thumb IP flexion', sign: 1 }],
    plane: 'frontal',
    plausibleDeg: [-70, 120],
    world: { ...thumbBase, still: thumbBase.moving, moving: { from: 'thumb-ip', to: 'thumb-tip' } },
  },
];
