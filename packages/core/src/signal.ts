// `goniokit/signal`: the filters by themselves.
export { type ButterworthOptions, butterworth } from './signal/butterworth.ts';
export { findPeaks } from './signal/find-peaks.ts';
export { type HampelOptions, type HampelResult, hampel } from './signal/hampel.ts';
export { type OneEuroOptions, type OneEuroState, oneEuro } from './signal/one-euro.ts';
