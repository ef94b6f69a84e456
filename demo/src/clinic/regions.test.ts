import { wholeCatalogue } from 'goniokit/catalogue';
import { expect, it } from 'vitest';
import { itemsOf, regions } from './regions.ts';

const joints = new Set(wholeCatalogue.map(({ joint }) => joint));

it('every region proposes motions of its own joints, which the catalogue has', () => {
  for (const { joints: own, proposal } of regions) {
    expect(proposal.length).toBeGreaterThan(0);
    for (const joint of own) expect(joints).toContain(joint);
    for (const id of proposal) {
      const row = wholeCatalogue.find(({ motions }) => motions.some((one) => one.id === id));
      expect(own).toContain(row?.joint);
    }
  }
});

it('every motion and clinical test that is in degrees can be chosen for some region', () => {
  const chosen = new Set(regions.flatMap((region) => region.joints));
  // The page writes degrees, and knows nobody's height: distances are the command line's.
  const inDegrees = wholeCatalogue.filter(({ formula }) => !formula || formula.unit === 'deg');
  expect(inDegrees.filter(({ joint }) => !chosen.has(joint))).toEqual([]);
  const others = wholeCatalogue.filter((row) => !inDegrees.includes(row));
  expect(others.map(({ joint }) => joint)).toEqual([
    'finger-to-floor',
    'sit-and-reach',
    'thumb-opposition',
  ]);
  expect(others.filter(({ joint }) => chosen.has(joint))).toEqual([]);
});

it('measures the side that is treated', () => {
  expect(itemsOf(['knee.flexion'], 'left')).toEqual([
    { motion: 'knee.flexion', side: 'left', mode: 'active' },
  ]);
});

it('measures both sides where the region has none, and no side where the motion has none', () => {
  expect(itemsOf(['neck.flexion', 'neck.rotation'], 'none').map(({ side }) => side)).toEqual([
    'none',
    'left',
    'right',
  ]);
});
