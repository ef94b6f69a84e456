import type { ErrorPlace, ImageSize, Recording, RecordingSource } from 'goniokit';
import { described, type Fields, fieldOf, isFields, jsonOf } from '../landmarks/json-fields.ts';
import { refusal } from '../refusal.ts';

/** What a data dictionary says of the recording whose table stands beside it. */
export type TidyFacts = Pick<Recording, 'imageSize' | 'mirrored' | 'source' | 'note'>;

/**
 * Reads a data dictionary that `formatDictionary` wrote.
 *
 * @throws GoniokitError `empty`, `not-a-recording`, `unsupported-version`, `bad-header`
 */
export function parseDictionary(text: string, where: ErrorPlace): TidyFacts {
  const document = jsonOf(text, where);
  if (!isFields(document) || fieldOf(document, 'format') !== 'goniokit-dictionary') {
    const received = isFields(document) ? fieldOf(document, 'format') : document;
    throw refusal(
      'not-a-recording',
      'a data dictionary',
      'the format goniokit-dictionary',
      described(received),
      where,
    );
  }
  if (fieldOf(document, 'version') !== 1) {
    const received = described(fieldOf(document, 'version'));
    throw refusal('unsupported-version', 'a data dictionary', 'version 1', received, where);
  }
  const said = fieldOf(document, 'recording');
  if (!isFields(said)) throw wrong('recording', 'an object', said, where);
  const mirrored = fieldOf(said, 'mirrored');
  if (typeof mirrored !== 'boolean') {
    throw wrong('recording.mirrored', 'true or false', mirrored, where);
  }
  const note = fieldOf(said, 'note');
  if (typeof note !== 'string') throw wrong('recording.note', 'text', note, where);
  return { imageSize: sizeOf(said, where), mirrored, source: sourceOf(said, where), note };
}

function sizeOf(said: Fields, where: ErrorPlace): ImageSize | null {
  const size = fieldOf(said, 'imageSize');
  if (size === null || size === undefined) return null;
  if (!isFields(size)) throw wrong('recording.imageSize', 'an object', size, where);
  const [width, height] = ['width', 'height'].map((name) => {
    const pixels = fieldOf(size, name);
    if (Number.isSafeInteger(pixels) && (pixels as number) > 0) return pixels as number;
    throw wrong(`recording.imageSize.${name}`, 'a whole number of pixels above 0', pixels, where);
  }) as [number, number];
  return { width, height };
}

function sourceOf(said: Fields, where: ErrorPlace): RecordingSource {
  const source = fieldOf(said, 'source');
  if (!isFields(source)) throw wrong('recording.source', 'an object', source, where);
  const entries = Object.entries(source).filter(([name]) => name !== '__proto__');
  for (const [name, value] of entries) {
    if (typeof value !== 'string' && typeof value !== 'boolean' && !Number.isFinite(value)) {
      throw wrong(`recording.source.${name}`, 'text, a number, true or false', value, where);
    }
  }
  return Object.fromEntries(entries) as RecordingSource;
}

function wrong(path: string, expected: string, received: unknown, where: ErrorPlace) {
  return refusal('bad-header', path, expected, described(received), { ...where, path });
}
