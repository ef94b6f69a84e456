/**
 * The names of the fields of the first object in a JSON text, and the first letter of each one's value: as
 * far as the text goes, for it may be cut. The object is the document, or the first in a list.
 *
 * @returns an empty map where the text holds none
 * @example firstKeys('[{"image_id":1,"keypoints":[]}]').get('image_id') // '1'
 */
export function firstKeys(text: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  let depth = 0;
  let objectDepth = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (letter === '"') {
      const start = at;
      at = endOfText(text, at);
      if (depth !== objectDepth || objectDepth === 0) continue;
      const colon = afterBlanks(text, at + 1);
      if (text[colon] !== ':') continue;
      const name = textOf(text.slice(start, at + 1));
      if (name !== null) keys.set(name, text[afterBlanks(text, colon + 1)] ?? '');
      at = colon;
    } else if (letter === '{' || letter === '[') {
      depth += 1;
      if (letter === '{' && objectDepth === 0) objectDepth = depth;
    } else if (letter === '}' || letter === ']') {
      if (depth === objectDepth && objectDepth > 0) return keys;
      depth -= 1;
    }
  }
  return keys;
}

/** Place of the quote that ends the text that begins here. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (' \t\r\n'.includes(text[at] ?? 'x')) at += 1;
  return at;
}

function textOf(json: string): string | null {
  try {
    return JSON.parse(json) as string;
  } catch {
    return null;
  }
}
