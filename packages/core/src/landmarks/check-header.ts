import type { ErrorCode } from '../errors/goniokit-error.ts';
import { fieldsOf } from './fields-of.ts';
import type { ImageSize, RecordingSource } from './recording.ts';
import type { RecordingHeader } from './recording-header.ts';
import { refuse } from './refuse.ts';
import { skeletons } from './skeletons/skeletons.ts';

/**
 * Takes a recording's first line from unknown to typed. Fields that version 1 does not know are left out.
 *
 * @throws GoniokitError `not-a-recording`, `unsupported-version`, `bad-header`
 */
export function checkHeader(value: unknown): RecordingHeader {
  const { format, version, skeleton, image, mirrored, source, note } = fieldsOf(
    value,
    'bad-header',
    'header',
  );
  if (format !== 'goniokit-recording') {
    throw refuse('not-a-recording', 'format', '"goniokit-recording"', format);
  }
  if (version !== 1) {
    const code = typeof version === 'number' ? 'unsupported-version' : 'bad-header';
    throw refuse(code, 'version', '1', version);
  }
  if (skeleton !== undefined && !skeletons.some(({ id }) => id === skeleton)) {
    const known = skeletons.map(({ id }) => id).join(', ');
    throw refuse('bad-header', 'skeleton', `one of ${known}`, skeleton);
  }
  if (mirrored !== undefined && typeof mirrored !== 'boolean') {
    throw refuse('bad-header', 'mirrored', 'true or false', mirrored);
  }
  if (note !== undefined && typeof note !== 'string') {
    throw refuse('bad-header', 'note', 'text', note);
  }
  return {
    format,
    version,
    ...(skeleton === undefined ? {} : { skeleton: skeleton as string }),
    ...(image === undefined ? {} : { image: image === null ? null : checkImageSize(image) }),
    ...(mirrored === undefined ? {} : { mirrored }),
    ...(source === undefined ? {} : { source: checkSource(source) }),
    ...(note === undefined ? {} : { note }),
  };
}

/**
 * @param code what it is where it is wrong: a header's size or an option's
 * @throws GoniokitError with that code
 */
export function checkImageSize(value: unknown, code: ErrorCode = 'bad-header'): ImageSize {
  const { width, height } = fieldsOf(value, code, 'image');
  for (const [name, size] of [
    ['image.width', width],
    ['image.height', height],
  ] as const) {
    if (!Number.isSafeInteger(size) || (size as number) <= 0) {
      throw refuse(code, name, 'a whole number of pixels above 0', size);
    }
  }
  return { width: width as number, height: height as number };
}

function checkSource(value: unknown): RecordingSource {
  const entries = Object.entries(fieldsOf(value, 'bad-header', 'source')).filter(
    ([name]) => name !== '__proto__',
  );
  for (const [name, said] of entries) {
    if (!isPlain(said)) {
      throw refuse('bad-header', `source.${name}`, 'text, a number, true or false', said);
    }
  }
  return Object.fromEntries(entries) as RecordingSource;
}

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
