import type { ErrorCode, GoniokitError } from 'goniokit';

const optionCodes: readonly ErrorCode[] = ['unknown-motion', 'unknown-side', 'bad-option'];

/** Whether a choice is wrong whatever the input; one that only disagrees with a file has a place there. */
export function isOptionError({ code, details }: GoniokitError): boolean {
  return optionCodes.includes(code) && details.where === undefined;
}
