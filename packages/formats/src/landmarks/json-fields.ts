import type { ErrorPlace } from 'goniokit';
import { quoted, refusal } from '../refusal.ts';

/** An object of a JSON document; only its own fields are looked at. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a JSON value is, in the few words that an error has room for. */
export function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** A field that the object itself has. */
export function fieldOf(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws GoniokitError `bad-frame` where it is no object */
export function fieldsAt(value: unknown, path: string, where: ErrorPlace): Fields {
  if (isFields(value)) return value;
  throw refusal('bad-frame', path, 'an object', described(value), { ...where, path });
}

/** @throws GoniokitError `bad-frame` where it is no list */
export function listAt(value: unknown, path: string, where: ErrorPlace): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw refusal('bad-frame', path, 'a list', described(value), { ...where, path });
}

/** @throws GoniokitError `bad-frame` where it is no finite number */
export function numberAt(value: unknown, path: string, where: ErrorPlace): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw refusal('bad-frame', path, 'a finite number', described(value), { ...where, path });
}

/** Texts up to this may hold anything: what they take is little. */
const SMALL = 1e6;
const MOST_TIMES = 10;

/** Bytes that a host takes for a list, an object and a value in either, when it parses JSON. */
const [LIST, OBJECT, VALUE] = [32, 56, 8];

/** Whether what a text holds may take far more memory than the text, as lists of nothing do. */
function isDense(text: string): boolean {
  if (text.length <= SMALL) return false;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === 0x2c) bytes += VALUE;
    else if (letter === 0x5b) bytes += LIST;
    else if (letter === 0x7b) bytes += OBJECT;
  }
  return bytes > MOST_TIMES * text.length;
}

/**
 * The JSON value that a text holds.
 *
 * @throws GoniokitError `empty`, `not-a-recording`
 */
export function jsonOf(text: string, where: ErrorPlace): unknown {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (plain.trim() === '') throw refusal('empty', 'a file', 'some text', 'none', where);
  if (isDense(plain)) {
    throw refusal('not-a-recording', 'a file', 'numbers', 'lists and objects of nothing', where);
  }
  try {
    return JSON.parse(plain);
  } catch {
    // What the host's JSON.parse says differs between hosts and is left out.
    const received = quoted(plain.trim().replace(/[^ -~]/g, '?'));
    throw refusal('not-a-recording', 'a file', 'JSON that is whole', received, where);
  }
}
