import { formulaPoints } from '../motions/known-points.ts';

/** Points by the name that they have in expressions, where a hyphen is a minus: `mid_shoulder`. */
export const expressionPoints: ReadonlyMap<string, string> = new Map(
  [...formulaPoints].map((name) => [name.replaceAll('-', '_'), name]),
);
