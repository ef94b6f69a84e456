import type { AngleTable } from '../angle-table.ts';
import type { MarkerTrial } from '../marker-trial.ts';
import type { C3dParameter } from './c3d-parameter.ts';

/** What a C3D file holds that this package reads; analog channels and events are passed over. */
export interface C3dFile {
  /** Every point that is a place: those that the file lists as angles, forces and the like are not here. */
  readonly markers: MarkerTrial;
  /** Points listed as angles (POINT:ANGLES): `LKneeAngles.x`, `.y`, `.z`. */
  readonly angles: AngleTable;
  /** By group and name, as `POINT:RATE`. */
  readonly parameters: ReadonlyMap<string, C3dParameter>;
}
