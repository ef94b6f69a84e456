import type { Mark } from 'vega';
import { ink, letters } from './draw-figure.ts';

/**
 * A row for each subject: the change that is within error, before, after, and the name. `rows` are the data,
 * `x` and `y` the scales.
 *
 * @param fill of what is within error
 */
export function changeMarks(fill: string): readonly Mark[] {
  return [limits(fill), lines, befores, afters, names] as Mark[];
}

const middle = { scale: 'y', field: 'row', band: 0.5 };

const limits = (fill: string) => ({
  type: 'rect',
  from: { data: 'rows' },
  encode: {
    enter: {
      x: { scale: 'x', field: 'low' },
      x2: { scale: 'x', field: 'high' },
      y: { ...middle, offset: -4 },
      height: { value: 8 },
      fill: { value: fill },
    },
  },
});

const lines = {
  type: 'rule',
  from: { data: 'rows' },
  encode: {
    enter: {
      x: { scale: 'x', field: 'before' },
      x2: { scale: 'x', field: 'after' },
      y: middle,
      stroke: { value: ink.black },
      strokeWidth: { value: 0.8 },
    },
  },
};

const befores = {
  type: 'symbol',
  from: { data: 'rows' },
  encode: {
    enter: {
      x: { scale: 'x', field: 'before' },
      y: middle,
      fill: { value: '#fff' },
      stroke: { value: ink.black },
      strokeWidth: { value: 0.8 },
      size: { value: 30 },
    },
  },
};

const afters = {
  type: 'symbol',
  from: { data: 'rows' },
  encode: {
    enter: {
      x: { scale: 'x', field: 'after' },
      y: middle,
      shape: { field: 'shape' },
      fill: { field: 'fill' },
      stroke: { value: ink.black },
      strokeWidth: { value: 0.6 },
      size: { value: 42 },
    },
  },
};

const names = {
  type: 'text',
  from: { data: 'rows' },
  encode: {
    enter: {
      x: { value: -6 },
      y: middle,
      align: { value: 'right' },
      baseline: { value: 'middle' },
      text: { field: 'name' },
      fontSize: { value: letters.small },
    },
  },
};
