// `goniokit/angles`: the angle of one motion in every frame, as read and filtered.
export {
  type AngleSeries,
  type AngleSeriesOptions,
  angleSeries,
} from './measurement/angle-series.ts';
