// `@goniokit/formats/fhir`: measurements and their change as an R4 Bundle of HL7 FHIR.
export {
  type FhirOptions,
  type FhirSubject,
  type FhirVisit,
  fhirBundle,
} from './fhir/fhir-bundle.ts';
export type { FhirBundle } from './fhir/resources.ts';
