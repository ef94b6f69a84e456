import { type ErrorPlace, GoniokitError } from 'goniokit';

/** A document of goniokit, and where it stands in its file. */
export interface JsonDocument {
  readonly format: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly where: ErrorPlace;
}

/** Whether a text is JSON of some kind, and no table. */
export function isJson(text: string): boolean {
  return /^\ufeff?\s*[{[]/.test(text);
}

/**
 * The documents in a file: one, or one a line.
 *
 * @throws GoniokitError `bad-results` where it is no document of goniokit, with the line
 */
export function jsonDocuments(text: string, file: string): readonly JsonDocument[] {
  const plain = text.replace(/^\ufeff/, '');
  const whole = parsed(plain);
  if (whole !== undefined) return [documentOf(whole, { file, line: 1 })];
  return plain.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const where = { file, line: i + 1 };
    const one = parsed(line);
    if (one === undefined)
      throw badResults('JSON, one document a file or a line', 'other text', where);
    return [documentOf(one, where)];
  });
}

function documentOf(value: unknown, where: ErrorPlace): JsonDocument {
  const fields = fieldsOf(value, 'a results file', where);
  const { format, version } = fields;
  if (typeof format !== 'string' || !format.startsWith('goniokit-')) {
    throw badResults('a document of goniokit', JSON.stringify(format ?? null).slice(0, 40), where);
  }
  if (version !== 1) {
    throw badResults(`${format} of version 1`, `version ${JSON.stringify(version ?? null)}`, where);
  }
  return { format, fields, where };
}

/** @throws GoniokitError `bad-results` where it is no object */
export function fieldsOf(
  value: unknown,
  what: string,
  where: ErrorPlace,
): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new GoniokitError('bad-results', {
    what,
    expected: 'an object',
    received: kindOf(value),
    where,
  });
}

/** The items of a list in a document. @throws GoniokitError `bad-results` where there is none */
export function listIn({ fields, format, where }: JsonDocument, name: string): readonly unknown[] {
  const list = fields[name];
  if (Array.isArray(list)) return list;
  throw badResults(`a list of ${name} in ${format}`, kindOf(list), where);
}

/** What is there instead, in a few letters. */
export function kindOf(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 40);
}

export function badResults(expected: string, received: string, where: ErrorPlace): GoniokitError {
  return new GoniokitError('bad-results', { what: 'a results file', expected, received, where });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
