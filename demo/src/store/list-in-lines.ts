import { linesOf } from './backup-file.ts';

/** A JSON document whose last field is a list. */
export interface ListDocument {
  /** Its other fields; null where it is no such document. */
  readonly head: unknown;
  /** What is in the list; undefined in the place of what is damaged or cut off. */
  readonly items: AsyncIterable<unknown> | Iterable<unknown>;
}

/**
 * A document in pieces, an item of its list on each line: it is written and read without ever being held whole,
 * and what is damaged costs the items that it struck.
 *
 * @param head the fields before the list
 * @param list the list's name
 * @param items each as JSON, several joined by {@link BETWEEN} where that saves pieces
 */
export async function* formatList(
  head: Readonly<Record<string, unknown>>,
  list: string,
  items: AsyncIterable<string>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"${list}":[`;
  let between = '\n';
  for await (const item of items) {
    yield between + item;
    between = BETWEEN;
  }
  yield `\n${END}\n`;
}

export const BETWEEN = ',\n';

const END = ']}';

/** Reads what {@link formatList} wrote, or any JSON with such a list. */
export async function readList(
  pieces: AsyncIterable<string>,
  lists: readonly string[],
): Promise<ListDocument> {
  const lines = linesOf(pieces);
  const { value: first = '' } = await lines.next();
  const head = jsonOf(first + END);
  if (head !== undefined) return { head, items: itemsOn(lines) };
  const rest = [first];
  for await (const line of lines) rest.push(line);
  const whole = jsonOf(rest.join('\n')) as Readonly<Record<string, unknown>> | undefined;
  const found = lists.map((list) => whole?.[list]).find(Array.isArray);
  return { head: whole ?? null, items: found ?? [] };
}

async function* itemsOn(lines: AsyncIterable<string>): AsyncGenerator<unknown> {
  let item: unknown;
  for await (const line of lines) {
    if (line === END) return;
    item = jsonOf(line.replace(/,$/, ''));
    yield item;
  }
  // What was cut off behind a whole item is missing all the same.
  if (item !== undefined) yield undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
