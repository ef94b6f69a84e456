import type { CodeableConcept, Coding } from './resources.ts';

/**
 * The project's own code systems. They are names and lead nowhere: a code is what the library calls the
 * thing, and never gets another meaning.
 */
const own = {
  motion: 'urn:goniokit:motion',
  change: 'urn:goniokit:change',
  part: 'urn:goniokit:part',
  reason: 'urn:goniokit:reason',
  verdict: 'urn:goniokit:verdict',
  compensation: 'urn:goniokit:compensation',
  site: 'urn:goniokit:body-site',
  method: 'urn:goniokit:method',
  report: 'urn:goniokit:report',
} as const;

/** A code of one of the project's own systems. */
export function ownCoding(system: keyof typeof own, code: string, display: string): Coding {
  return { system: own[system], code, display };
}

/** A concept that the project has a code for. */
export function ownConcept(
  system: keyof typeof own,
  code: string,
  display: string,
  text?: string,
): CodeableConcept {
  const coding = [ownCoding(system, code, display)];
  return text === undefined ? { coding } : { coding, text };
}

/** A code of HL7's terminology. */
export function hl7Coding(system: string, code: string, display: string): Coding {
  return { system: `http://terminology.hl7.org/CodeSystem/${system}`, code, display };
}

/** Why there is no value: it exists, and is not known. */
export function absent(text?: string): CodeableConcept {
  const coding = [hl7Coding('data-absent-reason', 'unknown', 'Unknown')];
  return text === undefined ? { coding } : { coding, text };
}

/** `id-of-something` as words. */
export function wordsOf(id: string): string {
  return id.replaceAll('-', ' ');
}
