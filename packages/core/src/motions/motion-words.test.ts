import { expect, it } from 'vitest';
import { findMotion } from './find-motion.ts';
import { motionWords } from './motion-words.ts';
import { wholeCatalogue } from './whole-catalogue.ts';

it('every row says what it measures, how to stand, and what to do for each of its motions', () => {
  for (const row of wholeCatalogue) {
    const { measures, position, instructions } = motionWords(row);
    for (const sentence of [measures, position, ...instructions])
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(instructions).toHaveLength(row.motions.length);
  }
  expect(motionWords(findMotion('knee.flexion').row).instructions[0]).toBe(
    'Bring your heel toward your buttock.',
  );
});
