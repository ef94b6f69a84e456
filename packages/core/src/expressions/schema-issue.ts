import type { JsonPath } from './json-line.ts';

/** What zod says of a value, as far as it is told on. */
export interface SchemaIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly expected?: unknown;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly origin?: unknown;
  readonly options?: readonly unknown[];
}

/** Where an issue is, and what is wanted there. A field too many is told as a place of its own. */
export function explainIssue(issue: SchemaIssue): {
  readonly path: JsonPath;
  readonly expected: string;
} {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const { code, values, keys, options, origin } = issue;
  switch (code) {
    case 'unrecognized_keys':
      return { path: [...path, String(keys?.[0])], expected: 'no such field' };
    case 'invalid_value':
      return { path, expected: `${values?.length === 1 ? '' : 'one of '}${values?.join(', ')}` };
    case 'invalid_type':
      return { path, expected: words[String(issue.expected)] ?? String(issue.expected) };
    case 'too_small':
    case 'too_big': {
      const limit = code === 'too_small' ? `${issue.minimum} or more` : `at most ${issue.maximum}`;
      return { path, expected: `${limit}${origin === 'string' ? ' characters' : ' in the list'}` };
    }
    default:
      return {
        path,
        expected: options?.length ? `one of ${options.join(', ')}` : 'what the schema says',
      };
  }
}

const words: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  object: 'an object',
  string: 'text',
  tuple: 'a list of two numbers',
};
