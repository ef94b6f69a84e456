// `@goniokit/formats`: motion capture files as marker trials and angle tables, and trials as recordings.
export type { AngleTable } from './angle-table.ts';
export type { C3dFile } from './c3d/c3d-file.ts';
export type { C3dParameter } from './c3d/c3d-parameter.ts';
export { parseC3d } from './c3d/parse-c3d.ts';
export type { ReadLandmarksOptions } from './landmarks/read-landmarks-options.ts';
export type { LengthUnit } from './length-unit.ts';
export type { LabAxes, LabAxis, MarkerMapping } from './mapping/marker-mapping.ts';
export { markerRecording } from './mapping/marker-recording.ts';
export { openCapMarkers } from './mapping/opencap-markers.ts';
export { plugInGait } from './mapping/plug-in-gait.ts';
export type { MarkerTrial } from './marker-trial.ts';
export { parseMot } from './mot/parse-mot.ts';
export type { ReadFileOptions } from './read-file-options.ts';
export type { Delimiter } from './table/table-cells.ts';
export { formatDictionary } from './tidy/format-dictionary.ts';
export { formatTidy } from './tidy/format-tidy.ts';
export { parseTidy, type ReadTidyOptions } from './tidy/parse-tidy.ts';
export { parseTrc } from './trc/parse-trc.ts';
