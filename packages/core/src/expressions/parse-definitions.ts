import { GoniokitError } from '../errors/goniokit-error.ts';
import { describeValue } from '../landmarks/describe-value.ts';
import { defineMotion, type MotionDefinition } from '../motions/define-motion.ts';
import type { MotionRow } from '../motions/motion-row.ts';
import { wholeCatalogue } from '../motions/whole-catalogue.ts';
import { defineExpression, type ExpressionDefinition } from './define-expression.ts';
import { definitionsSchema, expressionMotionSchema, rowSchema } from './definitions-schema.ts';
import { jsonErrorAt } from './json-error-at.ts';
import { formatPath, type JsonPath, jsonLine } from './json-line.ts';
import { explainIssue, type SchemaIssue } from './schema-issue.ts';

export interface DefinitionsOptions {
  /** Named in errors. */
  readonly file?: string;
  /** Rows whose ids are taken already; everything that goniokit measures without it. */
  readonly catalogue?: readonly MotionRow[];
}

/** Hundreds of motions fit in a tenth of it. */
const MOST_CHARACTERS = 1_000_000;

/**
 * The rows of a definitions file: motions of one's own, as expressions or as rows of the catalogue.
 *
 * @param text JSON of the format `goniokit-definitions`
 * @returns rows to be handed to `measure` behind those of the catalogue
 * @throws GoniokitError `bad-definition` and `bad-expression`, with file, line, path and character
 */
export async function parseDefinitions(
  text: string,
  { file, catalogue = wholeCatalogue }: DefinitionsOptions = {},
): Promise<readonly MotionRow[]> {
  const place = { text, ...(file === undefined ? {} : { file }) };
  const document = definitionsSchema.safeParse(parseJson(place));
  if (!document.success) throw issueError(place, [], document.error.issues);
  const rows: MotionRow[] = [];
  for (const [i, motion] of document.data.motions.entries()) {
    rows.push(await parseMotion(place, ['motions', i], motion, [...catalogue, ...rows]));
  }
  return rows;
}

interface Source {
  readonly text: string;
  readonly file?: string;
}

function parseJson(source: Source): unknown {
  const { text } = source;
  const refuse = (expected: string, received: string, line?: number) =>
    new GoniokitError('bad-definition', {
      what: 'definitions',
      expected,
      received,
      where: {
        ...(source.file === undefined ? {} : { file: source.file }),
        ...(line === undefined ? {} : { line }),
      },
    });
  if (text.length > MOST_CHARACTERS) {
    throw refuse(`at most ${MOST_CHARACTERS} characters`, String(text.length));
  }
  try {
    return JSON.parse(text);
  } catch {
    const at = jsonErrorAt(text) ?? 0;
    const rest = text.slice(at).trim();
    const received = rest === '' ? 'the end of the text' : describeValue(rest);
    throw refuse('JSON', received, text.slice(0, at).split('\n').length);
  }
}

async function parseMotion(
  source: Source,
  path: JsonPath,
  motion: Readonly<Record<string, unknown>>,
  catalogue: readonly MotionRow[],
): Promise<MotionRow> {
  const isExpression = Object.hasOwn(motion, 'expression');
  const parsed = (isExpression ? expressionMotionSchema : rowSchema).safeParse(motion);
  if (!parsed.success) throw issueError(source, path, parsed.error.issues);
  try {
    return isExpression
      ? await defineExpression(parsed.data as ExpressionDefinition, catalogue)
      : defineMotion(parsed.data as unknown as MotionDefinition, catalogue);
  } catch (error) {
    if (!(error instanceof GoniokitError)) throw error;
    const { code, details } = error;
    if (code === 'bad-expression') throw placed(error, source, [...path, 'expression']);
    const field = isExpression ? fieldOfExpression(details.what) : details.what;
    throw placed(new GoniokitError(code, { ...details, what: field }), source, [
      ...path,
      ...keysOf(field),
    ]);
  }
}

/** The fields of an expression's row, by what they were made of. */
const madeOf: Readonly<Record<string, string>> = {
  joint: 'id',
  'motions[0].id': 'id',
  'motions[0].label': 'label',
  'motions[1].id': 'opposite.id',
  'motions[1].label': 'opposite.label',
  plausibleDeg: 'plausible',
  'plausibleDeg[0]': 'plausible[0]',
  'plausibleDeg[1]': 'plausible[1]',
  'words.measures': 'measures',
  'words.position': 'position',
  'words.instructions[0]': 'instruction',
  'words.instructions[1]': 'opposite.instruction',
  'formula.needs': 'expression',
};

function fieldOfExpression(field: string): string {
  return madeOf[field] ?? field;
}

/** `image.reading`, `motions[0].id` -> their keys. */
function keysOf(field: string): JsonPath {
  return [...field.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) =>
    index === undefined ? key : Number(index),
  );
}

function issueError(source: Source, path: JsonPath, issues: readonly SchemaIssue[]): GoniokitError {
  const first = explainIssue(issues[0] as SchemaIssue);
  const whole = [...path, ...first.path];
  const details = {
    what: String(first.path.findLast((key) => typeof key === 'string') ?? 'definitions'),
    expected: first.expected,
    received: describeValue(valueAt(JSON.parse(source.text), whole)),
  };
  return placed(new GoniokitError('bad-definition', details), source, whole);
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (one, key) =>
      typeof one === 'object' && one !== null && Object.hasOwn(one, key)
        ? (one as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

function placed(error: GoniokitError, { text, file }: Source, path: JsonPath): GoniokitError {
  return error.at({
    ...(file === undefined ? {} : { file }),
    line: jsonLine(text, path),
    ...(path.length === 0 ? {} : { path: formatPath(path) }),
  });
}
