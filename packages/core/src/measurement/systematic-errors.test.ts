import { describe, expect, it } from 'vitest';
import type { Recording } from '../landmarks/recording.ts';
import { catalogue } from '../motions/catalogue.ts';
import type { SourcedNumber } from '../motions/reading.ts';
import { sampleMean } from '../statistics/sample-mean.ts';
import { measure } from './measure.ts';
import type { Measured } from './measurement.ts';
import { publishedErrors } from './published-errors.ts';
import { borrowedErrorDeg } from './systematic-error.ts';
import { systematicErrors } from './systematic-errors.ts';
import { armRecording } from './testing/arm-recording.ts';
import { armAngle } from './testing/moving-arm.ts';

const raising = armRecording((timeMs) => armAngle(timeMs, 120));

/** The same, the camera gone around the subject by so many degrees. */
function seenFrom(recording: Recording, turnedDeg: number): Recording {
  const turn = (turnedDeg * Math.PI) / 180;
  const world = Float64Array.from(recording.world as Float64Array);
  for (let i = 0; i < world.length; i += 3) {
    const [x, z] = [world[i] as number, world[i + 2] as number];
    world[i] = x * Math.cos(turn) + z * Math.sin(turn);
    world[i + 2] = z * Math.cos(turn) - x * Math.sin(turn);
  }
  return { ...recording, world };
}

function inSpace(recording: Recording): Measured {
  const options = { motions: ['shoulder.flexion'], side: 'right', space: 'world' } as const;
  return measure(recording, options).measurements[0] as Measured;
}

const widthOf = ({ ci95: [low, high] }: Measured) => high - low;

describe('systematic errors', () => {
  it('are of rows of the catalogue', () => {
    const rows = Object.entries(systematicErrors).flatMap(([place, joints]) =>
      Object.entries(joints).map(([joint, deg]) => ({ place, joint, deg })),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { place, joint, deg } of rows) {
      const [plane, view, space] = place.split(' ');
      expect(catalogue.some((one) => one.joint === joint && one.plane === plane)).toBe(true);
      expect(['front', 'back', 'side', 'oblique']).toContain(view);
      expect(['image', 'world']).toContain(space);
      expect(deg).toBeGreaterThan(0);
    }
  });

  it('are a part of the error in the view that was held against a truth', () => {
    const oblique = inSpace(seenFrom(raising, 45));
    const known = systematicErrors['sagittal oblique world']?.shoulder as number;
    expect(oblique.view).toBe('oblique');
    expect(oblique.errorParts.systematic).toBe(known);
    expect(oblique.standardError).toBeGreaterThanOrEqual(known);
    expect(widthOf(oblique)).toBeGreaterThanOrEqual(2 * 1.95 * known);
  });

  it('of a view that was not are borrowed from other motions, and that is said', () => {
    const fromTheSide = inSpace(raising);
    expect(fromTheSide.view).toBe('side');
    expect(fromTheSide.errorParts.systematic).toBe(borrowedErrorDeg.world);
    expect(fromTheSide.quality.reasons).toContain('error-borrowed');
    expect(inSpace(seenFrom(raising, 45)).quality.reasons).not.toContain('error-borrowed');
    expect(fromTheSide.value).toBeCloseTo(inSpace(seenFrom(raising, 45)).value, 6);
  });

  it('are borrowed as the root mean square of those that are known in the same space', () => {
    type Table = Readonly<Record<string, Readonly<Record<string, number | SourcedNumber>>>>;
    const known = [systematicErrors, publishedErrors].flatMap((table: Table) =>
      Object.entries(table).flatMap(([place, joints]) =>
        Object.values(joints).map((one) => ({
          space: place.split(' ').slice(2).join(' '),
          deg: typeof one === 'number' ? one : one.value,
        })),
      ),
    );
    for (const space of ['image', 'world'] as const) {
      const squares = known.filter((one) => one.space === space).map(({ deg }) => deg ** 2);
      expect(borrowedErrorDeg[space]).toBeCloseTo(Math.sqrt(sampleMean(squares)), 1);
    }
  });

  it('are smaller at the knee of legs that were fitted', () => {
    const { 'sagittal oblique world': found, 'sagittal oblique world fitted': fitted } =
      systematicErrors;
    expect(fitted!.knee).toBeLessThan(found!.knee!);
    const source = { ...raising.source, model: 'pose_landmarker_lite, fitted' };
    const oblique = inSpace({ ...seenFrom(raising, 45), source });
    expect(oblique.errorParts.systematic).toBe(fitted!.shoulder);
  });

  it('are what the laboratory declares, where it knows its own', () => {
    const declared = inSpace({ ...raising, source: { ...raising.source, systematicDeg: 4 } });
    expect(declared.errorParts.systematic).toBe(4);
    expect(declared.quality.reasons).not.toContain('error-borrowed');
  });

  it('are none of markers, which no camera saw: they have no view either', () => {
    const marked = inSpace({ ...raising, image: null, source: { format: 'c3d', camera: false } });
    expect(marked).toMatchObject({ view: null, conditions: { view: null } });
    expect(marked.errorParts.systematic).toBeNull();
    expect(marked.quality.reasons).not.toContain('error-borrowed');
  });
});
