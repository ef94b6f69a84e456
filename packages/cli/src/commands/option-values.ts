import { type ModelName, modelNames } from '@goniokit/camera/film-contract';
import type { FormatId } from '@goniokit/formats';
import { InvalidArgumentError } from 'commander';
import type { ImageSize } from 'goniokit';
import { dayOf } from './day-of.ts';
import { formatIds } from './format-ids.ts';

/** `1280x720` -> pixels. */
export function parseImageSize(text: string): ImageSize {
  const match = /^(\d{1,5})x(\d{1,5})$/i.exec(text);
  const [width, height] = [Number(match?.[1]), Number(match?.[2])];
  if (!(width > 0 && height > 0)) {
    throw new InvalidArgumentError('It is width x height in pixels, as 1280x720.');
  }
  return { width, height };
}

/** `a,b` -> adds both to those named before. */
export function parseMotionIds(text: string, before: readonly string[] = []): readonly string[] {
  const ids = text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  if (ids.length === 0) throw new InvalidArgumentError('`goniokit motions` lists what there is.');
  return [...new Set([...before, ...ids])];
}

/** `hands,face` -> these, and the pose, without which no model runs. */
export function parseModelNames(text: string): readonly ModelName[] {
  const names = text.split(',').map((name) => name.trim());
  const isKnown = names.every((name) => (modelNames as readonly string[]).includes(name));
  if (!isKnown) throw new InvalidArgumentError(`They are ${modelNames.join(', ')}, with commas.`);
  return modelNames.filter((name) => name === 'pose' || names.includes(name));
}

/** Threads at once, 1 to 256. */
export function parseJobs(text: string): number {
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (!(jobs >= 1 && jobs <= 256)) throw new InvalidArgumentError('It is a number, 1 to 256.');
  return jobs;
}

/** Adds one to those named before. */
export function parseLists(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** Counted from 0. */
export function parsePerson(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('It is a whole number, 0 or above.');
  return Number(text);
}

/** Frames a second, above 0. */
export function parseRate(text: string): number {
  const hertz = /^\d{1,5}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(hertz > 0)) throw new InvalidArgumentError('It is a number of frames a second, above 0.');
  return hertz;
}

/** One of the formats that are read. */
export function parseFormatId(text: string): FormatId {
  const id = formatIds.find((one) => one === text);
  if (id === undefined) throw new InvalidArgumentError(`It is one of ${formatIds.join(', ')}.`);
  return id;
}

/** Years, part years among them. */
export function parseAge(text: string): number {
  const years = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(years <= 130)) throw new InvalidArgumentError('It is a number of years.');
  return years;
}

/** Centimetres. */
export function parseHeight(text: string): number {
  const cm = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(cm >= 50 && cm <= 275)) {
    throw new InvalidArgumentError('It is a number of centimetres, 50 to 275.');
  }
  return cm;
}

/** Above 0. */
export function parseDegrees(text: string): number {
  const degrees = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(degrees > 0 && degrees <= 180)) {
    throw new InvalidArgumentError('It is a number of degrees, above 0.');
  }
  return degrees;
}

/** `2026-01-07,2026-01-14` -> adds both to those named before; the same day may come twice. */
export function parseDates(text: string, before: readonly string[] = []): readonly string[] {
  const dates = text.split(',').map((date) => date.trim());
  for (const date of dates) {
    if (dayOf(date) === null) {
      throw new InvalidArgumentError('It is a day of the calendar, as 2026-01-07.');
    }
  }
  return [...before, ...dates];
}
