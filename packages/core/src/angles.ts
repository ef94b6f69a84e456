// `goniokit/angles`: the angle of one motion in every frame, as read and filtered, and its repetitions over each other.
export {
  type AngleSeries,
  type AngleSeriesOptions,
  angleSeries,
} from './measurement/angle-series.ts';
export {
  type CurvePoint,
  type RepetitionCurve,
  repetitionCurves,
} from './measurement/repetition-curves.ts';
