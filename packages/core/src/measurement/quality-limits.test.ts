import { describe, expect, it } from 'vitest';
import { judgeQuality, type QualityMeasure, qualityLimits } from './quality-limits.ts';

describe('quality limits', () => {
  it.each(Object.keys(qualityLimits) as QualityMeasure[])('%s is flagged, then refused', (name) => {
    const { flag, refuse, reason } = qualityLimits[name];
    const worse = refuse < flag ? -1e-6 : 1e-6;
    expect(judgeQuality({ [name]: flag })).toEqual({ flags: [], refusals: [] });
    expect(judgeQuality({ [name]: flag + worse })).toEqual({ flags: [reason], refusals: [] });
    expect(judgeQuality({ [name]: refuse + worse })).toEqual({ flags: [], refusals: [reason] });
  });

  it('what is unknown says nothing', () => {
    expect(judgeQuality({ inPlane: Number.NaN })).toEqual({ flags: [], refusals: [] });
  });
});
