import { differences } from '../differences.ts';
import { type Norm, normFrom } from '../norm.ts';
import { sourceOf } from '../sources.ts';

const legRaise = {
  motion: 'straight-leg-raise',
  mode: 'passive',
  source: sourceOf('BOYD2012'),
  status: 'read',
} as const;

/** One cell of hip abduction, and the leg tests, of whose people the ages could not be read. */
export const hipAndLegTests: readonly Norm[] = [
  normFrom({
    motion: 'hip.abduction',
    ages: [20, 54],
    sex: 'male',
    mode: 'active',
    mean: 40.5,
    sd: 6.0,
    difference: differences['hip.abduction'] as string,
    source: sourceOf('BOONE1979'),
    status: 'read-secondary',
  }),
  ...(['left', 'right'] as const).flatMap((side) => [
    normFrom({
      ...legRaise,
      side,
      position: 'supine, toes pointed',
      mean: side === 'left' ? 57.1 : 56.7,
      sd: side === 'left' ? 16.8 : 17.2,
    }),
    normFrom({
      ...legRaise,
      side,
      position: 'supine, toes pulled up',
      mean: side === 'left' ? 48.5 : 48.9,
      sd: side === 'left' ? 16.1 : 16.4,
    }),
  ]),
  normFrom({
    motion: 'active-knee-extension',
    mode: 'active',
    position: 'supine, hip held square',
    // The source counts what lacks to straight; the motion is extension.
    mean: -23,
    sd: 14.6,
    n: 20,
    source: sourceOf('OKUNO2026'),
    status: 'computed',
  }),
];
