import { GoniokitError, measure } from 'goniokit';
import { angleSeries } from 'goniokit/angles';
import { describe, expect, it } from 'vitest';
import type { MarkerTrial } from '../marker-trial.ts';
import type { MarkerMapping } from './marker-mapping.ts';
import { markerRecording } from './marker-recording.ts';
import { openCapMarkers } from './opencap-markers.ts';
import { plugInGait } from './plug-in-gait.ts';

/** A trial of one frame; z up, the subject faces along x, the left is along y. */
function trialOf(
  markers: Readonly<Record<string, readonly [number, number, number]>>,
): MarkerTrial {
  return {
    format: 'table',
    names: Object.keys(markers),
    frames: 1,
    timeMs: Float64Array.of(0),
    positions: Float64Array.from(Object.values(markers).flat()),
    units: 'm',
    rateHz: 100,
  };
}

/** Standing, the left knee bent by 90 degrees, the right elbow by 90. */
const standing = trialOf({
  LCLO: [0, 0.2, 1.4],
  RCLO: [0, -0.2, 1.4],
  LHUO: [0, 0.2, 1.1],
  RHUO: [0, -0.2, 1.1],
  LRAO: [0, 0.2, 0.85],
  RRAO: [0.25, -0.2, 1.1],
  LFEP: [0, 0.1, 0.9],
  RFEP: [0, -0.1, 0.9],
  LFEO: [0, 0.1, 0.5],
  RFEO: [0, -0.1, 0.5],
  LTIO: [-0.4, 0.1, 0.5],
  RTIO: [0, -0.1, 0.1],
});

const angle = (trial: MarkerTrial, motion: string, side: 'left' | 'right') =>
  angleSeries(markerRecording(trial, plugInGait), { motion, side, space: 'world' }).raw[0];

describe('a marker trial as a recording', () => {
  it('is measured by the catalogue, sides and signs right', () => {
    expect(angle(standing, 'knee.flexion', 'left')).toBeCloseTo(90, 9);
    expect(angle(standing, 'knee.flexion', 'right')).toBeCloseTo(0, 9);
    expect(angle(standing, 'elbow.flexion', 'right')).toBeCloseTo(90, 9);
    expect(angle(standing, 'hip.flexion', 'left')).toBeCloseTo(0, 9);
  });

  it('has the axes of world landmarks: x right, y down, z away', () => {
    const { world, visibility, skeleton, source } = markerRecording(standing, plugInGait);
    expect(skeleton.names[0]).toBe('left-shoulder');
    const at = 3 * skeleton.names.indexOf('left-ankle');
    expect([...(world as Float64Array).slice(at, at + 3)]).toEqual([-0.4, -0.5, 0.1]);
    expect(visibility.every((value) => value === 1)).toBe(true);
    expect(source).toEqual({
      format: 'table',
      camera: false,
      mapping: 'plug-in-gait',
      units: 'm',
      rateHz: 100,
    });
  });

  it('leaves out landmarks that the trial does not have: their motions are unmeasurable', () => {
    const recording = markerRecording(standing, plugInGait);
    expect(recording.skeleton.names).not.toContain('left-heel');
    const { measurements } = measure(recording, { motions: ['ankle.dorsiflexion'], side: 'left' });
    expect(measurements).toMatchObject([
      { status: 'unmeasurable', reasons: ['landmarks-missing'] },
    ]);
  });

  it('takes the mean of the markers on both sides of a joint; one that was not seen hides it', () => {
    const trial = trialOf({ L_elbow_lat: [0, 1, 0.3], L_elbow_med: [0, 1.5, 0.1] });
    const { world } = markerRecording(trial, openCapMarkers);
    expect([...(world as Float64Array)].map((value) => value + 0)).toEqual([0, -1.25, -0.2]);
    const gap = { ...trial, positions: trial.positions.map((v, i) => (i < 3 ? Number.NaN : v)) };
    const hidden = markerRecording(gap, openCapMarkers);
    expect(hidden.visibility[0]).toBe(0);
    expect(hidden.world?.every(Number.isNaN)).toBe(true);
  });

  it.each<[string, MarkerTrial, MarkerMapping]>([
    [
      'a left-handed frame',
      standing,
      { ...plugInGait, axes: { right: 'x', down: 'z', away: 'y' } },
    ],
    ['an axis twice', standing, { ...plugInGait, axes: { right: 'x', down: '-x', away: 'y' } }],
    ['no marker of the mapping', standing, openCapMarkers],
    [
      'a name that stands twice',
      { ...standing, names: standing.names.map(() => 'LHUO') },
      plugInGait,
    ],
  ])('%s is refused', (_, trial, mapping) => {
    let thrown: unknown;
    try {
      markerRecording(trial, mapping);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(GoniokitError);
    expect((thrown as GoniokitError).code).toBe('bad-option');
  });
});
