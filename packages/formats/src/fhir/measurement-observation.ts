import type { Measured, Measurement } from 'goniokit';
import type { Mode } from 'goniokit/norms';
import { type Reason, reasonSentences } from 'goniokit/report';
import { absent, hl7Coding, ownConcept, wordsOf } from './coding.ts';
import type { MotionConcept } from './motion-concept.ts';
import { intervalPart, numberPart, quantity } from './quantity.ts';
import type {
  CodeableConcept,
  Component,
  Effective,
  Observation,
  Reference,
  Value,
} from './resources.ts';

/** What every observation of a Bundle carries. */
export interface Common {
  readonly id: string;
  readonly subject: Reference | null;
  readonly device: Reference;
  readonly effective: Effective;
  /** What the numbers are not good for. */
  readonly limits: string;
}

/** A measurement as an Observation; of a refused one, why there is no value. */
export function measurementObservation(
  one: Measurement,
  { code, bodySite }: MotionConcept,
  mode: Mode | null,
  common: Common,
): Observation {
  const parts = [...modePart(mode), ...partsOf(one)];
  return {
    ...openingOf(common, code),
    ...common.effective,
    ...valueOrReason(one),
    note: [{ text: common.limits }],
    ...(bodySite && { bodySite }),
    ...(one.status === 'measured' && { method: methodOf(one) }),
    device: common.device,
    ...(parts.length > 0 && { component: parts }),
  };
}

/** What stands first in each Observation. */
export function openingOf({ id, subject }: Common, code: CodeableConcept) {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [{ coding: [hl7Coding('observation-category', 'exam', 'Exam')] }],
    code,
    ...(subject && { subject }),
  } as const;
}

function valueOrReason(one: Measurement): Value {
  if (one.status === 'measured') return { valueQuantity: quantity(one.value, one.unit) };
  return {
    dataAbsentReason: absent(one.reasons.map((reason) => reasonSentences[reason]).join('; ')),
  };
}

/** Each reason as a part of its own: the codes of one concept would have to mean the same. */
export function reasonParts(reasons: readonly Reason[]): readonly Component[] {
  return [...new Set(reasons)].map((reason) => ({
    code: ownConcept('part', 'reason', 'What to know about it'),
    valueCodeableConcept: ownConcept('reason', reason, reasonSentences[reason]),
  }));
}

function modePart(mode: Mode | null): readonly Component[] {
  if (mode === null) return [];
  const display = mode === 'active' ? 'Moved by themselves' : 'Moved by somebody else';
  return [
    {
      code: ownConcept('part', 'mode', 'Who moved the limb'),
      valueCodeableConcept: ownConcept('method', mode, display),
    },
  ];
}

/** Where the camera stood; nothing of a hand alone, or of markers that no camera saw. */
const seenFrom = {
  front: ', seen from the front',
  back: ', seen from the back',
  side: ', seen from the side',
  oblique: ', seen from between front and side',
} as const;

function methodOf({ space, view }: Measured): CodeableConcept {
  const display = space === 'image' ? 'Landmarks in the picture' : 'Landmarks in space';
  const seen = view === null ? '' : seenFrom[view];
  return ownConcept('method', space, display, `${display}${seen}`);
}

function partsOf(one: Measurement): readonly Component[] {
  if (one.status === 'unmeasurable') return reasonParts(one.reasons);
  const { unit, errorParts, repetitions, quality, conditions } = one;
  const counted = repetitions.filter(({ accepted }) => accepted);
  return [
    ...numberPart('standard-error', 'Standard error', one.standardError, unit),
    ...intervalPart('interval-95', '95 % interval', one.ci95, unit),
    ...numberPart(
      'error-repetitions',
      'Standard error: spread of repetitions',
      errorParts.repetitions,
      unit,
    ),
    ...numberPart('error-noise', 'Standard error: noise of landmarks', errorParts.noise, unit),
    systematicPart(one),
    ...numberPart('start', 'Rest before the movement', one.start, unit),
    ...numberPart('initial', 'Where the recording began', one.initial, unit),
    ...numberPart('max', 'Largest single reading', one.max, unit),
    ...numberPart('range', 'End range less rest', one.range, unit),
    ...numberPart('gross', 'What the eye sees, compensation with it', one.gross, unit),
    ...numberPart('zero', 'Angle of the neutral trial, subtracted', one.zero, unit),
    ...counted.flatMap(({ value }) =>
      numberPart('repetition', 'End range of a repetition', value, unit),
    ),
    {
      code: ownConcept('part', 'repetitions-left-out', 'Repetitions that do not count'),
      valueInteger: repetitions.length - counted.length,
    },
    ...one.compensations.flatMap(({ id, deg }) => [
      {
        code: ownConcept('compensation', id, `Compensation: ${wordsOf(id)}`),
        valueQuantity: quantity(deg, 'deg'),
      },
    ]),
    ...numberPart('visible', 'Share of frames seen', quality.visible, 'ratio'),
    ...numberPart('in-plane', 'In-plane ratio at end range', quality.inPlane, 'ratio'),
    ...textPart('model', 'Model of the landmarks', conditions.model),
    ...textPart('filters', 'Filters of the landmarks', conditions.filters.join(', ')),
    {
      code: ownConcept('part', 'mirrored', 'Whether the picture was mirrored'),
      valueBoolean: conditions.mirrored,
    },
    ...reasonParts([...quality.reasons, ...counted.flatMap(({ reasons }) => reasons)]),
  ];
}

/** That it is not known is to be said: the interval is then too narrow. */
function systematicPart({ errorParts: { systematic }, unit }: Measured): Component {
  const display = 'Standard error: systematic';
  const [known] = numberPart('error-systematic', display, systematic, unit);
  return (
    known ?? {
      code: ownConcept('part', 'error-systematic', display),
      dataAbsentReason: absent(reasonSentences['error-unknown']),
    }
  );
}

function textPart(code: string, display: string, text: string | null): readonly Component[] {
  // FHIR has no empty texts.
  if (text === null || text.trim() === '') return [];
  return [{ code: ownConcept('part', code, display), valueString: text }];
}
