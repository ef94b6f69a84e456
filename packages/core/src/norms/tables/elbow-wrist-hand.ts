import { differences } from '../differences.ts';
import { fingers } from '../fingers.ts';
import { type Norm, normFrom } from '../norm.ts';
import { sourceOf } from '../sources.ts';

const zwerus = {
  mode: 'active',
  n: 352,
  group: 'dominant arm',
  source: sourceOf('ZWERUS2019'),
  status: 'read-secondary',
} as const;

const fan = {
  position: 'forearm neutral',
  group: 'young volunteers, dominant arm',
  source: sourceOf('FAN2019'),
  status: 'read-secondary',
} as const;

const thumb = { source: sourceOf('THUMB_NIVA'), status: 'read-secondary' } as const;

/** Active flexion and the extension past straight of each finger's joints, from base to tip: ten volunteers. */
const joints: readonly (readonly [joint: string, flexion: number, extension: number])[] = [
  ['mcp', 90, 19],
  ['pip', 101, 7],
  ['dip', 84, 6],
];

/** Of these people the ages could not be read: the norms stand in the table, and answer for no age. */
export const elbowWristHand: readonly Norm[] = [
  normFrom({ motion: 'elbow.flexion', mean: 146, ...zwerus }),
  ...(['forearm.pronation', 'forearm.supination'] as const).map((motion) =>
    normFrom({
      motion,
      mean: motion === 'forearm.pronation' ? 80 : 87,
      difference: differences[motion] as string,
      ...zwerus,
    }),
  ),
  normFrom({ motion: 'wrist.flexion', sex: 'female', mean: 79.7, ...fan }),
  normFrom({ motion: 'wrist.flexion', sex: 'male', mean: 70.2, ...fan }),
  normFrom({ motion: 'wrist.extension', sex: 'female', mean: 74.4, ...fan }),
  normFrom({ motion: 'wrist.extension', sex: 'male', mean: 65.6, ...fan }),
  ...fingers.flatMap((finger) =>
    joints.flatMap(([joint, flexion, extension]) =>
      (['flexion', 'extension'] as const).map((motion) =>
        normFrom({
          motion: `${finger}-${joint}.${motion}`,
          mode: 'active',
          mean: motion === 'flexion' ? flexion : extension,
          n: 10,
          group: 'all four fingers together',
          source: sourceOf('BAIN2015'),
          // The source gives one range through zero: past straight is its negative end, turned.
          status: motion === 'flexion' ? 'read-secondary' : 'computed',
        }),
      ),
    ),
  ),
  normFrom({
    motion: 'thumb-cmc.abduction',
    position: 'palmar abduction',
    mean: 61.2,
    range: [50, 71],
    difference: differences['thumb-cmc.abduction'] as string,
    ...thumb,
  }),
  normFrom({ motion: 'thumb-mcp.flexion', mean: 60, range: [43, 70], ...thumb }),
  normFrom({ motion: 'thumb-ip.flexion', mean: 88, range: [80, 90], ...thumb }),
];
