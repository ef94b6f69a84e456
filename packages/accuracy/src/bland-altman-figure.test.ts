import { describe, expect, it } from 'vitest';
import { agreementOf } from './agreement.ts';
import type { AgreementRow } from './agreement-rows.ts';
import { blandAltmanFigure } from './bland-altman-figure.ts';

function row(count: number): AgreementRow {
  const reference = Array.from({ length: count }, (_, i) => i);
  const reading = reference.map((deg) => deg + 2 + (deg % 2));
  const shared = { motion: 'knee.flexion', space: 'world', view: null, reasons: [] } as const;
  const one = { ...shared, trial: 'made-up', moments: count, reference, reading };
  return {
    ...shared,
    chapter: 'made-up',
    side: 'both',
    trials: ['made-up'],
    agreement: agreementOf(reference, reading),
    refused: 0,
    pairs: [
      { ...one, side: 'left' },
      { ...one, side: 'right' },
    ],
  };
}

describe('a Bland-Altman picture', () => {
  const picture = blandAltmanFigure(row(40), 'Knee');

  it('has a point for each pair, the sides told apart by shape and colour', () => {
    expect(picture.match(/h0/g)).toHaveLength(2 * 40 + 2);
    expect(picture).toMatch(/stroke="#0072b2".*stroke-linecap="round"/);
    expect(picture).toMatch(/stroke="#d55e00".*stroke-linecap="square"/);
  });

  it('names bias and limits', () => {
    expect(picture).toContain('bias 2.5');
    expect(picture).toContain('+1.96 SD 3.5');
    expect(picture).toContain('-1.96 SD 1.5');
  });

  it('stays small, inside its frame, and the same', () => {
    const large = blandAltmanFigure(row(20_000), 'Knee');
    expect(large.match(/h0/g)?.length).toBeLessThanOrEqual(302);
    expect(large).toBe(blandAltmanFigure(row(20_000), 'Knee'));
    const places = [...large.matchAll(/M([\d.-]+) ([\d.-]+)h0/g)];
    expect(places.every(([, x, y]) => Number(x) >= 0 && Number(x) <= 480 && Number(y) >= 0)).toBe(
      true,
    );
  });

  it('is none where nothing was read', () => {
    expect(blandAltmanFigure({ ...row(1), agreement: null }, 'Knee')).toBe('');
  });
});
