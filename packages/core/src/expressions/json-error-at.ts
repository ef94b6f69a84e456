/** One token behind space: a string; a number or a word; a sign. */
const token =
  /[ \t\n\r]*(?:("(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/uy;

/** What may come next. */
type Next = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing';

/**
 * Where a text stops being JSON: `JSON.parse` says it otherwise in every engine, if at all.
 *
 * @returns the place of the first letter that no JSON has there, the text's length where it breaks off; null where
 * it is JSON
 * @example jsonErrorAt('{"a": 1,}') // 8
 */
export function jsonErrorAt(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let next: Next = 'value';
  token.lastIndex = 0;
  for (;;) {
    const from = token.lastIndex;
    const found = token.exec(text);
    if (found === null) {
      const at = from + (/^[ \t\n\r]*/.exec(text.slice(from))?.[0].length ?? 0);
      return at === text.length && next === 'nothing' ? null : at;
    }
    const [, string, scalar, sign] = found;
    const after = step(next, open, string === undefined ? (scalar ? 'scalar' : sign) : 'string');
    if (after === null) return token.lastIndex - (string ?? scalar ?? sign ?? '').length;
    next = after;
  }
}

/** What may come behind a token; null where it may not stand there. */
function step(next: Next, open: ('{' | '[')[], kind: string | undefined): Next | null {
  const behindValue = (): Next => (open.length > 0 ? ', or end' : 'nothing');
  const close = (opened: '{' | '['): Next | null =>
    open.at(-1) === opened && open.pop() ? behindValue() : null;
  if (next === ':') return kind === ':' ? 'value' : null;
  if (next === 'nothing') return null;
  if (next === ', or end') {
    if (kind === ',') return open.at(-1) === '{' ? 'key' : 'value';
    return kind === '}' ? close('{') : kind === ']' ? close('[') : null;
  }
  if (next === 'key' || next === 'key or }') {
    if (kind === 'string') return ':';
    return kind === '}' && next === 'key or }' ? close('{') : null;
  }
  if (kind === 'string' || kind === 'scalar') return behindValue();
  if (kind === ']' && next === 'value or ]') return close('[');
  if (kind !== '{' && kind !== '[') return null;
  open.push(kind);
  return kind === '{' ? 'key or }' : 'value or ]';
}
