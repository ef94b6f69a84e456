import type { Compared, Comparison, Verdict } from 'goniokit';
import { notComparableSentences, verdictWords } from 'goniokit/report';
import { absent, hl7Coding, ownCoding, ownConcept } from './coding.ts';
import { type Common, openingOf, reasonParts } from './measurement-observation.ts';
import type { MotionConcept } from './motion-concept.ts';
import { intervalPart, numberPart, quantity } from './quantity.ts';
import type { CodeableConcept, Coding, Component, Observation, Reference } from './resources.ts';

/**
 * A change as an Observation; of two measurements that may not be compared, why there is none.
 *
 * @param derivedFrom the Observations of the two, as far as they are there
 */
export function changeObservation(
  one: Comparison,
  { changeCode, bodySite }: MotionConcept,
  derivedFrom: readonly Reference[],
  common: Common,
): Observation {
  const parts = one.status === 'compared' ? partsOf(one) : refusalParts(one);
  return {
    ...openingOf(common, changeCode),
    ...common.effective,
    ...(one.status === 'compared'
      ? {
          valueQuantity: quantity(one.delta, one.unit),
          interpretation: [interpretationOf(one.verdict)],
        }
      : {
          dataAbsentReason: absent(
            one.reasons.map((reason) => notComparableSentences[reason]).join('; '),
          ),
        }),
    note: [{ text: common.limits }],
    ...(bodySite && { bodySite }),
    device: common.device,
    ...(derivedFrom.length > 0 && { derivedFrom }),
    ...(parts.length > 0 && { component: parts }),
  };
}

/** HL7 has codes for a change that is significant, up or down: neither says whether it is good. */
const significant: Readonly<Record<Verdict, readonly Coding[]>> = {
  gain: [hl7Coding('v3-ObservationInterpretation', 'U', 'Significant change up')],
  loss: [hl7Coding('v3-ObservationInterpretation', 'D', 'Significant change down')],
  'within-error': [],
};

function interpretationOf(verdict: Verdict): CodeableConcept {
  const words = verdictWords[verdict];
  return { coding: [...significant[verdict], ownCoding('verdict', verdict, words)], text: words };
}

function partsOf(one: Compared): readonly Component[] {
  const { unit, mdc95 } = one;
  return [
    ...numberPart('before', 'Before', one.before, unit),
    ...numberPart('after', 'After', one.after, unit),
    ...intervalPart('interval-95', '95 % interval', one.deltaCi95, unit),
    ...mdcParts(one),
    ...(mdc95 === null
      ? []
      : [
          {
            code: ownConcept('part', 'mdc-95-source', 'Where that smallest change comes from'),
            valueString: mdc95.citation ?? mdcSources[mdc95.source],
          },
        ]),
    ...numberPart('gross-change', 'Change that the eye sees', one.grossDelta, unit),
    ...intervalPart('gross-change-interval-95', '95 % interval of it', one.grossDeltaCi95, unit),
    ...numberPart(
      'compensation-change',
      'Change that compensation took',
      one.compensationDelta,
      unit,
    ),
    ...intervalPart(
      'compensation-change-interval-95',
      '95 % interval of it',
      one.compensationDeltaCi95,
      unit,
    ),
  ];
}

const mdcSources = {
  session: 'the repetitions of both recordings',
  literature: 'published',
  given: 'as given',
} as const;

function mdcParts({ mdc95, unit }: Compared): readonly Component[] {
  const display = 'Smallest change that can be told from error, 95 % confidence';
  if (mdc95 !== null) return numberPart('mdc-95', display, mdc95.value, unit);
  return [{ code: ownConcept('part', 'mdc-95', display), dataAbsentReason: absent() }];
}

function refusalParts(one: Exclude<Comparison, Compared>): readonly Component[] {
  return [
    ...one.reasons.map((reason) => ({
      code: ownConcept('part', 'reason', 'What to know about it'),
      valueCodeableConcept: ownConcept('reason', reason, notComparableSentences[reason]),
    })),
    ...reasonParts([...one.beforeReasons, ...one.afterReasons]),
  ];
}
