// `@goniokit/formats`: motion capture files as marker trials and angle tables, and trials as recordings.
export type { AngleTable } from './angle-table.ts';
export {
  formatMotionBids,
  type MotionBids,
  type MotionBidsOptions,
} from './bids/format-motion-bids.ts';
export type { C3dFile } from './c3d/c3d-file.ts';
export type { C3dParameter } from './c3d/c3d-parameter.ts';
export { parseC3d } from './c3d/parse-c3d.ts';
export { detectFormat, formats } from './detect/detect-format.ts';
export type { FormatDescription, FormatId } from './detect/format-row.ts';
export {
  type MotionFile,
  parseMotionFile,
  type ReadMotionFileOptions,
} from './detect/parse-motion-file.ts';
export { parseCocoResults } from './keypoints/parse-coco-results.ts';
export { parseMmpose } from './keypoints/parse-mmpose.ts';
export { type NamedText, parseOpenPose } from './keypoints/parse-openpose.ts';
export type { ReadLandmarksOptions } from './landmarks/read-landmarks-options.ts';
export { type ToldView, withToldView, withViewOfFile } from './landmarks/told-view.ts';
export type { LengthUnit } from './length-unit.ts';
export { detectMapping } from './mapping/detect-mapping.ts';
export { jointCentres } from './mapping/joint-centres.ts';
export { landmarkNames } from './mapping/landmark-names.ts';
export { landmarkTrial } from './mapping/landmark-trial.ts';
export type { LabAxes, LabAxis, MarkerMapping } from './mapping/marker-mapping.ts';
export { markerRecording } from './mapping/marker-recording.ts';
export { openCapMarkers } from './mapping/opencap-markers.ts';
export { plugInGait } from './mapping/plug-in-gait.ts';
export type { MarkerTrial } from './marker-trial.ts';
export { parseLandmarkArrays } from './mediapipe/parse-landmark-arrays.ts';
export { parsePoseSamples } from './mediapipe/parse-pose-samples.ts';
export { parsePythonResults } from './mediapipe/parse-python-results.ts';
export { formatMot } from './mot/format-mot.ts';
export { parseMot } from './mot/parse-mot.ts';
export { type ParquetFile, parseParquet } from './parquet/parse-parquet.ts';
export type { ReadFileOptions } from './read-file-options.ts';
export { formatRecording } from './recording/format-recording.ts';
export { parseMarkerTable, type ReadMarkerTableOptions } from './table/parse-marker-table.ts';
export type { Delimiter } from './table/table-cells.ts';
export { formatDictionary } from './tidy/format-dictionary.ts';
export { formatTidy } from './tidy/format-tidy.ts';
export { parseTidy, type ReadTidyOptions } from './tidy/parse-tidy.ts';
export { parseDeepLabCut } from './tracking/parse-deeplabcut.ts';
export { parseSleap } from './tracking/parse-sleap.ts';
export { formatTrc } from './trc/format-trc.ts';
export { parseTrc } from './trc/parse-trc.ts';
