import type { ErrorCode, GoniokitError } from 'goniokit';

const optionCodes: readonly ErrorCode[] = ['unknown-motion', 'unknown-side', 'bad-option'];

/** A definitions file is an option: what is wrong with it is wrong for every recording. */
const definitionCodes: readonly ErrorCode[] = ['bad-definition', 'bad-expression'];

/** Whether a choice is wrong whatever the input; one that only disagrees with a file has a place there. */
export function isOptionError({ code, details }: GoniokitError): boolean {
  if (definitionCodes.includes(code)) return true;
  return optionCodes.includes(code) && details.where === undefined;
}
