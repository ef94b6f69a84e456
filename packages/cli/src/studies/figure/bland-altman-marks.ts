import type { Mark } from 'vega';
import { ink, letters } from './draw-figure.ts';

/**
 * What stands in a panel of Bland and Altman: `shown` (points), `lines` and `whiskers` are its data, `x` and
 * `y` its scales.
 *
 * @param width of the panel, pixels
 */
export function blandAltmanMarks(width: number): readonly Mark[] {
  const drawn = [zero(width), rules(width), whiskers, caps('low'), caps('high'), symbols];
  return [...drawn, names(width)] as Mark[];
}

/** The interval of a line, beside its end. */
const whiskers = {
  type: 'rule',
  from: { data: 'whiskers' },
  encode: {
    enter: {
      x: { field: 'x' },
      y: { scale: 'y', field: 'low' },
      y2: { scale: 'y', field: 'high' },
      stroke: { value: ink.black },
      strokeWidth: { value: 0.8 },
    },
  },
};

const caps = (end: 'low' | 'high') => ({
  type: 'rule',
  from: { data: 'whiskers' },
  encode: {
    enter: {
      x: { field: 'x', offset: -2.5 },
      x2: { field: 'x', offset: 2.5 },
      y: { scale: 'y', field: end },
      stroke: { value: ink.black },
      strokeWidth: { value: 0.8 },
    },
  },
});

const zero = (width: number) => ({
  type: 'rule',
  encode: {
    enter: {
      x: { value: 0 },
      x2: { value: width },
      y: { scale: 'y', value: 0 },
      stroke: { value: ink.grey },
      strokeDash: { value: [1, 2] },
    },
  },
});

const rules = (width: number) => ({
  type: 'rule',
  from: { data: 'lines' },
  encode: {
    enter: {
      x: { value: 0 },
      x2: { value: width },
      y: { scale: 'y', field: 'y' },
      stroke: { value: ink.black },
      strokeDash: { field: 'dash' },
    },
  },
});

const symbols = {
  type: 'symbol',
  from: { data: 'shown' },
  encode: {
    enter: {
      x: { scale: 'x', field: 'x' },
      y: { scale: 'y', field: 'y' },
      shape: { field: 'shape' },
      fill: { field: 'fill' },
      fillOpacity: { value: 0.75 },
      stroke: { value: '#fff' },
      strokeWidth: { value: 0.5 },
      size: { value: 34 },
    },
  },
};

const names = (width: number) => ({
  type: 'text',
  from: { data: 'lines' },
  encode: {
    enter: {
      x: { value: width + 30 },
      y: { scale: 'y', field: 'y', offset: { field: 'shift' } },
      text: { signal: "datum.interval ? [datum.name, '(' + datum.interval + ')'] : datum.name" },
      baseline: { value: 'line-top' },
      dy: { value: -letters.small },
      lineHeight: { value: letters.small + 2 },
    },
  },
});
