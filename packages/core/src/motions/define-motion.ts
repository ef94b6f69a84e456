import { bodyHeight as bodyHeightOf } from './body-height.ts';
import { checkRay, checkReading } from './check-reading.ts';
import { type CompensationId, compensations } from './compensation.ts';
import {
  badDefinition,
  checkChoice,
  checkList,
  checkNumber,
  checkObject,
  checkText,
} from './definition-check.ts';
import type { Formula, FormulaParts } from './formula.ts';
import { formulaOf } from './formula-of.ts';
import { formulaPoints } from './known-points.ts';
import type { Gate, GateReason, ImageReading, MotionName, MotionRow } from './motion-row.ts';
import type { MotionWords } from './motion-words.ts';
import type { Reading } from './reading.ts';
import { wholeCatalogue } from './whole-catalogue.ts';

/** A row of one's own, as it is written: what a row has, less what most rows leave empty. */
export interface MotionDefinition
  extends Omit<
      MotionRow,
      'formula' | 'face' | 'image' | 'world' | 'gates' | 'hasGross' | 'compensations'
    >,
    Partial<Pick<MotionRow, 'image' | 'world' | 'gates' | 'hasGross' | 'compensations'>> {
  /**
   * Where they are not said, its `scale` is a 180th of the plausible range (1 for angles), and its
   * `bodyHeight` in centimetres is the one of this library.
   */
  readonly formula?: Omit<FormulaParts, 'scale'> & Partial<Pick<FormulaParts, 'scale'>>;
}

/** `<joint>.<motion>`, in small letters, digits and hyphens. */
const idShape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const compensationIds = Object.keys(compensations) as readonly CompensationId[];

const LONGEST_ID = 64;
const LONGEST_LABEL = 60;
const LONGEST_WORDS = 500;
const MOST_NEEDS = 32;

const gateReasons = Object.keys({
  'elbow-not-bent': true,
  'knee-not-bent': true,
  'knee-not-straight': true,
  'thigh-not-upright': true,
  'hip-not-bent': true,
  'other-thigh-not-held': true,
  'neck-not-bent': true,
  'arm-not-raised': true,
  'heel-lifted': true,
  'not-lying': true,
  'not-standing': true,
} satisfies Readonly<Record<GateReason, true>>) as readonly GateReason[];

/** The widest range that a number of each unit may have: a full turn, a tall body's reach, a plain ratio. */
const bounds = { deg: 360, cm: 500, ratio: 1000 } as const;

/**
 * A row of one's own, checked and frozen, to be handed to `measure` beside the others. It is a copy: what
 * happens to the definition afterwards does not reach it.
 *
 * @param catalogue rows whose ids are taken already; everything that goniokit measures without it
 * @throws GoniokitError `bad-definition`, naming the field
 * @example
 * const row = defineMotion({ joint: 'hand', motions: [{ id: 'hand.reach', label: 'Reach', sign: 1 }], ... });
 * measure(recording, { motions: ['hand.reach'], catalogue: [...wholeCatalogue, row] });
 */
export function defineMotion(
  definition: MotionDefinition,
  catalogue: readonly MotionRow[] = wholeCatalogue,
): MotionRow {
  const fields = checkObject(definition, 'definition');
  const motions = checkNames(fields.motions, catalogue);
  const joint = checkText(fields.joint, 'joint', LONGEST_ID);
  for (const [i, { id }] of motions.entries()) {
    if (!id.startsWith(`${joint}.`)) {
      throw badDefinition(`motions[${i}].id`, `an id that begins with ${joint}.`, id);
    }
  }
  const formula = fields.formula === undefined ? undefined : checkObject(fields.formula, 'formula');
  const unit = checkChoice(formula?.unit ?? 'deg', 'formula.unit', ['deg', 'cm', 'ratio'] as const);
  const plausibleDeg = checkRange(fields.plausibleDeg, 'plausibleDeg', bounds[unit]);
  const row: MotionRow = {
    joint,
    motions,
    plane: checkChoice(fields.plane, 'plane', ['sagittal', 'frontal', 'transverse'] as const),
    sided: checkChoice(fields.sided, 'sided', [true, false]),
    plausibleDeg,
    view: checkChoice(fields.view, 'view', ['side', 'front'] as const),
    image: checkImage(fields.image ?? null, formula !== undefined),
    world: checkWorld(fields.world ?? null, formula !== undefined),
    ...(formula && { formula: checkFormula(formula, unit, plausibleDeg) }),
    gates: checkList(fields.gates ?? [], 'gates', [0, 4]).map(checkGate),
    ...(checkChoice(fields.gatesInPlane ?? false, 'gatesInPlane', [true, false]) && {
      gatesInPlane: true,
    }),
    hasGross: checkChoice(fields.hasGross ?? false, 'hasGross', formula ? [false] : [true, false]),
    compensations: checkList(fields.compensations ?? [], 'compensations', [0, 8]).map((id, i) =>
      checkChoice(id, `compensations[${i}]`, compensationIds),
    ),
    ...(checkChoice(fields.onRequest ?? false, 'onRequest', [true, false]) && { onRequest: true }),
    words: checkWords(fields.words, motions),
  };
  if (row.formula?.imageOnly && row.image === null) {
    throw badDefinition('image', 'a view, where the formula is for the picture only', null);
  }
  return deepFreeze(row);
}

function checkNames(value: unknown, catalogue: readonly MotionRow[]): readonly MotionName[] {
  const taken = new Set(catalogue.flatMap((row) => row.motions.map(({ id }) => id)));
  return checkList(value, 'motions', [1, 2]).map((one, i): MotionName => {
    const path = `motions[${i}]`;
    const { id, label, sign } = checkObject(one, path);
    if (typeof id !== 'string' || id.length > LONGEST_ID || !idShape.test(id)) {
      throw badDefinition(`${path}.id`, '<joint>.<motion> in small letters and hyphens', id);
    }
    if (taken.has(id)) throw badDefinition(`${path}.id`, 'an id that is not taken', id);
    taken.add(id);
    return {
      id,
      label: checkText(label, `${path}.label`, LONGEST_LABEL),
      sign: checkChoice(sign, `${path}.sign`, [i === 0 ? 1 : -1] as const),
    };
  });
}

function checkRange(value: unknown, path: string, bound: number): readonly [number, number] {
  const list = checkList(value, path, [2, 2]);
  const low = checkNumber(list[0], `${path}[0]`, -bound, bound);
  const high = checkNumber(list[1], `${path}[1]`, -bound, bound);
  if (!(high > low && high - low <= bound)) {
    throw badDefinition(`${path}[1]`, `a number up to ${bound} above ${low}`, high);
  }
  return [low, high];
}

function checkImage(value: unknown, hasFormula: boolean): ImageReading | null {
  if (value === null) return null;
  const fields = checkObject(value, 'image');
  const views = hasFormula ? (['side', 'front', null] as const) : (['side', 'front'] as const);
  const view = checkChoice(fields.view, 'image.view', views);
  const reading =
    fields.reading == null && hasFormula ? null : checkReading(fields.reading, 'image.reading');
  if (reading?.kind === 'twist') {
    throw badDefinition('image.reading.kind', 'plane or hinge, which a picture can show', 'twist');
  }
  if (reading !== null && view === null) {
    throw badDefinition('image.view', 'side or front, where the image has a reading', view);
  }
  return {
    view,
    reading,
    ...(fields.foreshortened !== undefined && {
      foreshortened: checkRay(fields.foreshortened, 'image.foreshortened'),
    }),
  };
}

function checkWorld(value: unknown, hasFormula: boolean): Reading | null {
  return value === null && hasFormula ? null : checkReading(value, 'world');
}

function checkFormula(
  fields: Readonly<Record<string, unknown>>,
  unit: FormulaParts['unit'],
  [low, high]: readonly [number, number],
): Formula {
  const needs = checkList(fields.needs, 'formula.needs', [1, MOST_NEEDS]).map((name, i): string => {
    if (typeof name === 'string' && formulaPoints.has(name)) return name;
    throw badDefinition(`formula.needs[${i}]`, 'a point or a landmark of a skeleton', name);
  });
  const { read, bodyHeight, imageOnly } = fields;
  if (typeof read !== 'function') throw badDefinition('formula.read', 'a function', read);
  if (unit !== 'cm' && bodyHeight !== undefined) {
    throw badDefinition('formula.bodyHeight', 'nothing, for it is for centimetres', bodyHeight);
  }
  const ownHeight = bodyHeight ?? bodyHeightOf;
  if (typeof ownHeight !== 'function') {
    throw badDefinition('formula.bodyHeight', 'a function', ownHeight);
  }
  const scale = fields.scale ?? (unit === 'deg' ? 1 : (high - low) / 180);
  return formulaOf({
    unit,
    scale: checkNumber(scale, 'formula.scale', Number.MIN_VALUE, bounds[unit]),
    ...(checkChoice(imageOnly ?? false, 'formula.imageOnly', [true, false]) && { imageOnly: true }),
    needs,
    read: read as FormulaParts['read'],
    ...(unit === 'cm' && { bodyHeight: ownHeight as NonNullable<FormulaParts['bodyHeight']> }),
  });
}

function checkGate(value: unknown, i: number): Gate {
  const path = `gates[${i}]`;
  const fields = checkObject(value, path);
  const fromDeg = checkNumber(fields.fromDeg, `${path}.fromDeg`, -180, 360);
  return {
    reason: checkChoice(fields.reason, `${path}.reason`, gateReasons),
    reading: checkReading(fields.reading, `${path}.reading`),
    fromDeg,
    toDeg: checkNumber(fields.toDeg, `${path}.toDeg`, fromDeg, 360),
  };
}

function checkWords(value: unknown, motions: readonly MotionName[]): MotionWords {
  const fields = checkObject(value ?? {}, 'words');
  const said = fields.instructions ?? motions.map(({ label }) => `${label}.`);
  const bounds = [motions.length, motions.length] as const;
  return {
    measures: checkText(
      fields.measures ?? 'A measure of your own.',
      'words.measures',
      LONGEST_WORDS,
    ),
    position: checkText(fields.position ?? 'As you define it.', 'words.position', LONGEST_WORDS),
    instructions: checkList(said, 'words.instructions', bounds).map((text, i) =>
      checkText(text, `words.instructions[${i}]`, LONGEST_WORDS),
    ),
  };
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}
