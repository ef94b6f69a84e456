import { defineMotion } from '../motions/define-motion.ts';
import { badDefinition } from '../motions/definition-check.ts';
import type { Unit } from '../motions/formula.ts';
import type { MotionRow } from '../motions/motion-row.ts';
import { compileExpression } from './compile-expression.ts';

/** A motion of one's own whose value is written as a formula. */
export interface ExpressionDefinition {
  /** `<joint>.<motion>` */
  readonly id: string;
  readonly label: string;
  /** The motion the other way, whose value is the negative of this one. */
  readonly opposite?:
    | {
        readonly id: string;
        readonly label: string;
        readonly instruction?: string | undefined;
      }
    | undefined;
  readonly unit: Unit;
  readonly expression: string;
  /** Lowest and highest value that a person could show, in the unit: thresholds are shares of it. */
  readonly plausible: readonly [number, number];
  /** Whether the motion belongs to a side; true without it. */
  readonly sided?: boolean | undefined;
  readonly view: 'side' | 'front' | 'any';
  /** What it is read from: `image` without it; `auto` takes 3D landmarks where the view is another. */
  readonly space?: 'image' | 'world' | 'auto' | undefined;
  readonly measures?: string | undefined;
  readonly position?: string | undefined;
  readonly instruction?: string | undefined;
}

/**
 * A row that is read by an expression.
 *
 * @param catalogue rows whose ids are taken already
 * @throws GoniokitError `bad-expression`, `bad-definition`
 */
export async function defineExpression(
  definition: ExpressionDefinition,
  catalogue?: readonly MotionRow[],
): Promise<MotionRow> {
  const { id, label, opposite, unit, plausible, sided = true, view, space = 'image' } = definition;
  const expression = await compileExpression(definition.expression, unit);
  const { needs, needsSide, read } = expression;
  if (needsSide && view !== 'side') {
    throw badDefinition('view', 'side, for bend, tilt and ahead know forward from there', view);
  }
  if (needsSide && space !== 'image') {
    throw badDefinition('space', 'image, for bend, tilt and ahead are read in the picture', space);
  }
  const instruct = (one: { label: string; instruction?: string | undefined }) =>
    one.instruction ?? `${one.label}.`;
  return defineMotion(
    {
      joint: String(id).split('.')[0] as string,
      motions: [
        { id, label, sign: 1 },
        ...(opposite ? [{ id: opposite.id, label: opposite.label, sign: -1 } as const] : []),
      ],
      plane: view === 'front' ? 'frontal' : 'sagittal',
      sided,
      plausibleDeg: plausible,
      view: view === 'any' ? 'front' : view,
      image: space === 'world' ? null : { view: view === 'any' ? null : view, reading: null },
      formula: { unit, needs, read, ...(space === 'image' && { imageOnly: true }) },
      words: {
        measures:
          definition.measures ?? `A formula of your own: ${definition.expression}`.slice(0, 500),
        position: definition.position ?? 'As you define it.',
        instructions: [instruct(definition), ...(opposite ? [instruct(opposite)] : [])],
      },
    },
    catalogue,
  );
}
