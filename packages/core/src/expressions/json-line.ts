/** Keys and indexes that lead to a value in a JSON document. */
export type JsonPath = readonly (string | number)[];

/** The path as it is written: `motions[0].expression`. */
export function formatPath(path: JsonPath): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`))
    .join('');
}

/**
 * On which line of a JSON text the value at a path begins; where the path leads on beyond what is there, its
 * last part that is.
 *
 * @param text valid JSON: whoever calls has parsed it
 * @returns counted from 1
 */
export function jsonLine(text: string, path: JsonPath): number {
  let at = skipSpace(text, 0);
  for (const key of path) {
    const found = typeof key === 'number' ? elementAt(text, at, key) : fieldAt(text, at, key);
    if (found === null) break;
    at = found;
  }
  return text.slice(0, at).split('\n').length;
}

/** Where the value of a field begins; of fields with the same name the last, as JSON.parse has it. */
function fieldAt(text: string, at: number, key: string): number | null {
  if (text[at] !== '{') return null;
  let found: number | null = null;
  let next = skipSpace(text, at + 1);
  while (text[next] === '"') {
    const end = skipValue(text, next);
    const value = skipSpace(text, skipSpace(text, end) + 1);
    if (JSON.parse(text.slice(next, end)) === key) found = value;
    next = afterComma(text, skipValue(text, value));
  }
  return found;
}

function elementAt(text: string, at: number, index: number): number | null {
  if (text[at] !== '[') return null;
  let next = skipSpace(text, at + 1);
  for (let i = 0; next < text.length && text[next] !== ']'; i++) {
    if (i === index) return next;
    next = afterComma(text, skipValue(text, next));
  }
  return null;
}

function afterComma(text: string, at: number): number {
  const next = skipSpace(text, at);
  return text[next] === ',' ? skipSpace(text, next + 1) : next;
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && ' \t\n\r'.includes(text[next] as string)) next++;
  return next;
}

/** Behind the value that begins here. Brackets are counted, so depth costs nothing. */
function skipValue(text: string, at: number): number {
  let depth = 0;
  let next = at;
  do {
    const char = text[next];
    if (char === '"') next = skipString(text, next) - 1;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    else if (depth === 0) {
      // A number, true, false or null.
      while (next + 1 < text.length && !' \t\n\r,]}'.includes(text[next + 1] as string)) next++;
    }
    next++;
  } while (depth > 0 && next < text.length);
  return next;
}

function skipString(text: string, at: number): number {
  let next = at + 1;
  while (next < text.length && text[next] !== '"') next += text[next] === '\\' ? 2 : 1;
  return next + 1;
}
