import {
  badDefinition,
  checkChoice,
  checkNumber,
  checkObject,
  checkText,
} from './definition-check.ts';
import { rayPoints } from './known-points.ts';
import type { Base, BodyDirection, OwnBase, Point, Ray, Reading } from './reading.ts';

const bases: readonly Exclude<Base, OwnBase>[] = [
  'trunk',
  'trunk-side',
  'pelvis',
  'stance',
  'stance-side',
];

/** In pairs of opposites: a plane takes its two from two of the pairs. */
const directions: readonly BodyDirection[] = [
  'forward',
  'backward',
  'up',
  'down',
  'lateral',
  'medial',
];

/**
 * A reading that somebody wrote, copied field by field.
 *
 * @throws GoniokitError `bad-definition`, naming the field
 */
export function checkReading(value: unknown, path: string): Reading {
  const fields = checkObject(value, path);
  const kind = checkChoice(fields.kind, `${path}.kind`, ['plane', 'hinge', 'twist'] as const);
  const ray = (name: string): Ray => checkRay(fields[name], `${path}.${name}`);
  const direction = (name: string): BodyDirection =>
    checkChoice(fields[name], `${path}.${name}`, directions);
  const base =
    fields.base === undefined || kind === 'plane'
      ? {}
      : { base: checkOwnBase(fields.base, `${path}.base`) };
  if (kind === 'hinge') {
    return {
      kind,
      still: ray('still'),
      moving: ray('moving'),
      ...base,
      bends: checkChoice(fields.bends, `${path}.bends`, ['forward', 'backward', 'medial'] as const),
      neutralDeg: checkChoice(fields.neutralDeg, `${path}.neutralDeg`, [0, 90] as const),
    };
  }
  const zero = direction('zero');
  if (kind === 'twist') return { kind, about: ray('about'), moving: ray('moving'), ...base, zero };
  const toward = direction('toward');
  if (directions.indexOf(zero) >> 1 === directions.indexOf(toward) >> 1) {
    throw badDefinition(`${path}.toward`, `a direction square to ${zero}`, toward);
  }
  const named = bases.find((one) => one === fields.base);
  return {
    kind,
    base: named ?? checkOwnBase(fields.base, `${path}.base`),
    ray: ray('ray'),
    zero,
    toward,
    ...(fields.neutral === undefined ? {} : { neutral: checkSourced(fields.neutral, path) }),
  };
}

/** @throws GoniokitError `bad-definition` */
export function checkRay(value: unknown, path: string): Ray {
  const fields = checkObject(value, path);
  const point = (end: 'from' | 'to'): Point => {
    const name = fields[end];
    if (typeof name === 'string' && rayPoints.has(name)) return name as Point;
    throw badDefinition(`${path}.${end}`, 'a point, as shoulder, other-hip or mid-ankle', name);
  };
  const from = point('from');
  const to = point('to');
  if (from === to) throw badDefinition(`${path}.to`, `another point than ${from}`, to);
  return { from, to };
}

function checkOwnBase(value: unknown, path: string): OwnBase {
  if (typeof value === 'string') {
    throw badDefinition(path, `one of ${bases.join(', ')}, or a segment of its own`, value);
  }
  const { up, lateral, leads } = checkObject(value, path);
  return {
    up: up === 'vertical' ? up : checkRay(up, `${path}.up`),
    lateral: checkRay(lateral, `${path}.lateral`),
    ...(leads !== undefined && {
      leads: checkChoice(leads, `${path}.leads`, ['lateral'] as const),
    }),
  };
}

function checkSourced(value: unknown, path: string) {
  const fields = checkObject(value, `${path}.neutral`);
  return {
    value: checkNumber(fields.value, `${path}.neutral.value`, -180, 180),
    source: checkText(fields.source, `${path}.neutral.source`, 500),
  };
}
