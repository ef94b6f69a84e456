import { expect, it } from 'vitest';
import { defineMotion } from './define-motion.ts';
import { type Framing, framingOf } from './framing.ts';
import { lookUpMotion } from './look-up-motion.ts';
import { motionsOf } from './motion.ts';
import { wholeCatalogue } from './whole-catalogue.ts';

const framing = (id: string) => framingOf(lookUpMotion(id).row);

it('every motion of the catalogue, by what has to be in the picture', () => {
  const ids = motionsOf(wholeCatalogue).map(({ id }) => id);
  const framed = (as: Framing) => ids.filter((id) => framing(id) === as);
  const joints = (as: Framing) => [...new Set(framed(as).map((id) => id.split('.')[0]))];
  expect(joints('forearm-and-hand')).toEqual(['forearm', 'wrist']);
  expect(joints('upper-body')).toEqual([
    ...['neck', 'trunk', 'shoulder', 'elbow'],
    'median-nerve-tension',
  ]);
  expect(joints('whole-body')).toEqual([
    ...['trunk', 'hip', 'knee', 'ankle'],
    ...['straight-leg-raise', 'active-knee-extension', 'weight-bearing-lunge', 'modified-thomas'],
    ...['slump', 'finger-to-floor', 'sit-and-reach'],
  ]);
  expect(joints('hand')).toHaveLength(3 + 12 + 1);
  // Who turns the trunk may sit behind a table; who bends it is read against the legs.
  expect(framed('upper-body')).toContain('trunk.rotation');
  expect(framed('whole-body')).toContain('trunk.flexion');
});

it('a motion of your own is framed by what it reads', () => {
  const definition = (from: 'shoulder' | 'hip', to: 'wrist' | 'ankle') =>
    defineMotion({
      joint: 'own',
      motions: [{ id: 'own.reach', label: 'Reach', sign: 1 }],
      ...({ plane: 'sagittal', sided: true, plausibleDeg: [-60, 180], view: 'side' } as const),
      world: { kind: 'plane', base: 'trunk', ray: { from, to }, zero: 'down', toward: 'forward' },
    });
  expect(framingOf(definition('shoulder', 'wrist'))).toBe('upper-body');
  expect(framingOf(definition('hip', 'ankle'))).toBe('whole-body');
});
