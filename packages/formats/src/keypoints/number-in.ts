import { type ErrorPlace, GoniokitError } from 'goniokit';
import { quoted } from '../refusal.ts';

/**
 * The last number in the name of a frame's file.
 *
 * @throws GoniokitError `bad-frame` where there is none
 */
export function numberIn(name: string, where: ErrorPlace): number {
  const digits = /(\d+)\D*$/.exec(name.replace(/\.[^.]*$/, ''))?.[1];
  const number = Number(digits);
  if (digits !== undefined && Number.isSafeInteger(number)) return number;
  throw new GoniokitError('bad-frame', {
    what: "the name of a frame's file",
    expected: "the frame's number",
    received: quoted(name),
    where,
  });
}
