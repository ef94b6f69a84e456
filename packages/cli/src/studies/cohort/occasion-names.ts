import { UsageError } from '../../usage-error.ts';

/** What before and after are called. */
export interface OccasionNames {
  readonly before: string;
  readonly after: string;
  /** Others, which are not looked at. */
  readonly others: readonly string[];
}

const known = [
  ['before', 'after'],
  ['pre', 'post'],
] as const;

/**
 * What before and after are called in a study: what was told, else before and after, pre and post.
 *
 * @param there names of all occasions
 * @throws UsageError where nothing tells it, or one that was told is not there
 */
export function occasionNames(
  there: readonly string[],
  told: { readonly before?: string | undefined; readonly after?: string | undefined },
): OccasionNames {
  const find = (name: string) => there.find((one) => one.toLowerCase() === name);
  const pair = known.map((names) => names.map(find)).find((names) => names.every(Boolean));
  const before = told.before ?? pair?.[0];
  const after = told.after ?? pair?.[1];
  const absent = [before, after].find((name) => name !== undefined && !there.includes(name));
  if (before !== undefined && after !== undefined && before !== after && absent === undefined) {
    return { before, after, others: there.filter((name) => name !== before && name !== after) };
  }
  throw new UsageError(
    `it takes a before and an after: --before and --after say which of the occasions they are (${there.slice(0, 6).join(', ') || 'none is named: --files, or a column'})`,
  );
}
