import { differences } from '../differences.ts';
import { type Norm, normFrom } from '../norm.ts';
import { sourceOf } from '../sources.ts';

const young = {
  ages: [18, 29],
  n: 300,
  source: sourceOf('APTI2023'),
  status: 'read-secondary',
} as const;

const old = {
  ages: [65, 93],
  group: 'people who had not fallen',
  source: sourceOf('FALLS2023'),
  status: 'read-secondary',
} as const;

/** Neck and trunk of women and men together: whether active or passive could not be read. */
export const neckAndTrunk: readonly Norm[] = [
  normFrom({ motion: 'neck.lateral-flexion', side: 'right', mean: 42.1, sd: 7.9, ...young }),
  normFrom({ motion: 'neck.lateral-flexion', side: 'left', mean: 41.4, sd: 7.7, ...young }),
  normFrom({ motion: 'neck.lateral-flexion', side: 'right', mean: 27.3, sd: 7.7, ...old }),
  normFrom({ motion: 'neck.lateral-flexion', side: 'left', mean: 29, sd: 7.6, ...old }),
  normFrom({ motion: 'neck.rotation', side: 'right', mean: 71.1, sd: 10.5, ...young }),
  normFrom({ motion: 'neck.rotation', side: 'left', mean: 70.2, sd: 9.7, ...young }),
  normFrom({
    motion: 'trunk.flexion',
    mode: 'active',
    position: 'standing, bending forward',
    mean: 111,
    n: 41,
    difference: differences['trunk.flexion'] as string,
    source: sourceOf('ESOLA1996'),
    status: 'read-secondary',
  }),
];
