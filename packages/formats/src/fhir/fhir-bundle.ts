import {
  type Comparison,
  GoniokitError,
  type Measurement,
  type Measurements,
  type MotionRow,
  type Side,
} from 'goniokit';
import { wholeCatalogue } from 'goniokit/catalogue';
import type { Mode, Sex } from 'goniokit/norms';
import {
  comparisonDocument,
  limitsFor,
  measurementsDocument,
  type Tool,
  verdictWords,
} from 'goniokit/report';
import { changeObservation } from './change-observation.ts';
import { ownConcept } from './coding.ts';
import { diagnosticReport } from './diagnostic-report.ts';
import { checkDateTime, effectiveAt, effectiveOver } from './effective.ts';
import { fhirId, urlOf } from './fhir-id.ts';
import { measurementObservation } from './measurement-observation.ts';
import { type MotionConcept, motionConcept } from './motion-concept.ts';
import type { Device, FhirBundle, Observation, Patient, Reference, Resource } from './resources.ts';

/** Whom it is about, by a code that whoever measured gave; never a name. */
export interface FhirSubject {
  readonly code: string;
  readonly birthYear?: number;
  readonly sex?: Sex;
}

/** What was measured at one time. */
export interface FhirVisit {
  /** A day, or a time with its zone, as FHIR writes them; null where nobody knows. */
  readonly dateTime: string | null;
  readonly measurements: Measurements;
}

/** What goes into a Bundle. */
export interface FhirOptions {
  readonly tool: Tool;
  /** Null where nobody said it: then nothing in the Bundle tells whose the numbers are. */
  readonly subject: FhirSubject | null;
  readonly before: FhirVisit;
  /** Absent where only one was measured. */
  readonly after?: FhirVisit;
  /** What `compare` said of the two. */
  readonly comparisons: readonly Comparison[];
  /** Who moved the limb, which LOINC's codes say: without it, none of them is used. */
  readonly modeOf?: (motion: string, side: Side) => Mode | null;
  /** Rows in which motions are looked up for their names; everything that goniokit measures without it. */
  readonly catalogue?: readonly MotionRow[];
}

/**
 * Measurements, and their change, as an R4 Bundle of HL7 FHIR: a collection, for it is neither a message
 * nor a document that somebody signed. An Observation for each measurement, refused ones with the reasons
 * for which there is no value; one for each change, derived from the two; a DiagnosticReport of them all;
 * the tool as Device; the subject as a Patient with nothing but a code. Numbers are those of the JSON
 * document, in degrees, centimetres or without a unit (UCUM). All references lead to resources of the
 * Bundle. The same input gives the same bytes: ids are hashes of the content.
 *
 * @throws GoniokitError `bad-option` where a date, the code or the year of birth cannot be written
 * @throws RangeError where a number is not finite
 * @example fhirBundle({ tool, subject: null, before: { dateTime: null, measurements }, comparisons: [] }).type // 'collection'
 */
export function fhirBundle(options: FhirOptions): FhirBundle {
  const { tool, subject, modeOf = () => null, catalogue: rows = wholeCatalogue } = options;
  const visits = options.after ? [options.before, options.after] : [options.before];
  const limits = limitsFor(visits.map(({ measurements }) => measurements.source));
  const device = deviceOf(tool, limits);
  const patient = subject && patientOf(subject, seedOf(options.before, 'before'));
  const links = { subject: patient && referenceTo(patient), device: referenceTo(device), limits };
  const conceptOf = (motion: string, side: Side): MotionConcept =>
    motionConcept(motion, side, modeOf(motion, side), rows);

  const before = visitOf(options.before, 'before');
  const after = options.after && visitOf(options.after, 'after');
  const comparisons = roundedComparisons(options);
  const over = after
    ? effectiveOver(before.dateTime, after.dateTime)
    : effectiveAt(before.dateTime);
  const changes = comparisons.map((one) => {
    const concept = conceptOf(one.motion, one.side);
    const from = [before, after].flatMap((visit) => visit?.find(one) ?? []).map(referenceTo);
    const id = fhirId('change', before.seed, after?.seed ?? null, one);
    return changeObservation(one, concept, from, { ...links, id, effective: over });
  });
  const results = [...before.observations, ...(after?.observations ?? []), ...changes];
  const report = diagnosticReport(
    fhirId('report', before.seed, after?.seed ?? null, comparisons),
    links.subject,
    over,
    results.map(referenceTo),
    comparisons.length > 0 ? comparisons.map(changeWords) : before.words,
    limits,
  );
  const resources: readonly Resource[] = [
    ...(patient ? [patient] : []),
    device,
    report,
    ...results,
  ];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ fullUrl: urlOf(resource.id), resource })),
  };

  function visitOf(visit: FhirVisit, which: 'before' | 'after') {
    const dateTime = checkDateTime(visit.dateTime);
    const measurements = roundedMeasurements(visit.measurements, tool);
    const modes = measurements.map(({ motion, side }) => modeOf(motion, side));
    const seed = seedOf(visit, which);
    const effective = effectiveAt(dateTime);
    const observations = measurements.map((one, i): Observation => {
      const concept = conceptOf(one.motion, one.side);
      const id = fhirId('measurement', seed, i);
      return measurementObservation(one, concept, modes[i] ?? null, { ...links, id, effective });
    });
    const find = ({ motion, side }: Comparison): Observation | undefined =>
      observations[measurements.findIndex((one) => one.motion === motion && one.side === side)];
    return { dateTime, seed, observations, find, words: measurements.map(measurementWords) };
  }

  /** What the ids of a visit's resources are made of. */
  function seedOf({ dateTime, measurements }: FhirVisit, which: 'before' | 'after'): string {
    const modes = measurements.measurements.map(({ motion, side }) => modeOf(motion, side));
    return fhirId(which, tool, subject, dateTime, measurements, modes);
  }

  function measurementWords({ motion, side, status }: Measurement): string {
    return `${conceptOf(motion, side).title}: ${status === 'measured' ? 'measured' : 'not measured'}`;
  }

  function changeWords(one: Comparison): string {
    const verdict = one.status === 'compared' ? verdictWords[one.verdict] : 'not comparable';
    return `${conceptOf(one.motion, one.side).title}: ${verdict}`;
  }
}

function referenceTo({ id }: Resource): Reference {
  return { reference: urlOf(id) };
}

function deviceOf(tool: Tool, limits: string): Device {
  return {
    resourceType: 'Device',
    id: fhirId('device', tool.name, tool.version, limits),
    deviceName: [{ name: tool.name, type: 'user-friendly-name' }],
    type: ownConcept('method', 'software', 'Software: range of motion from landmarks'),
    version: [{ value: tool.version }],
    note: [{ text: limits }],
  };
}

/**
 * The code has no system: it is the site's own, and the same code elsewhere is somebody else. So the id is not
 * of the code alone.
 */
function patientOf({ code, birthYear, sex }: FhirSubject, seed: string): Patient {
  if (code.trim() === '') {
    throw new GoniokitError('bad-option', {
      what: 'the code of a subject',
      expected: 'text',
      received: JSON.stringify(code),
    });
  }
  const isYear =
    birthYear === undefined ||
    (Number.isInteger(birthYear) && /^[12]\d{3}$/.test(String(birthYear)));
  if (!isYear) {
    throw new GoniokitError('bad-option', {
      what: 'the year of birth',
      expected: 'a year of four digits',
      received: String(birthYear),
    });
  }
  return {
    resourceType: 'Patient',
    id: fhirId('patient', seed),
    identifier: [{ type: { text: 'code given where it was measured' }, value: code }],
    ...(sex && { gender: sex }),
    ...(birthYear === undefined ? {} : { birthDate: String(birthYear) }),
  };
}

/** As the JSON document has them. */
function roundedMeasurements(measurements: Measurements, tool: Tool): readonly Measurement[] {
  const { recordings } = measurementsDocument({
    tool,
    recordings: [{ file: '', sha256: null, status: 'read', measurements }],
  });
  return recordings.flatMap((one) => (one.status === 'read' ? one.measurements : []));
}

function roundedComparisons({ tool, comparisons }: FhirOptions): readonly Comparison[] {
  const mark = { file: '', sha256: null };
  return comparisonDocument({ tool, before: mark, after: mark, comparisons }).comparisons;
}
