import type { Measured, Measurement } from '../measurement/measurement.ts';
import { reasonSentences } from '../measurement/reason.ts';
import { formatDegrees } from '../report/degrees-text.ts';
import { formatQuantity } from '../report/quantity-text.ts';
import { type Child, element } from './markup.ts';

/** A measurement, and what its session is called beside others; '' where it stands alone. */
export type NamedMeasurement = readonly [name: string, one: Measurement];

/** What to know about numbers: a sentence that holds of all of them is said once. */
export function remarksList(measurements: readonly NamedMeasurement[]): Child {
  const said = new Map<string, string[]>();
  for (const [name, one] of measurements) {
    if (one.status !== 'measured') continue;
    for (const remark of remarksOf(one)) said.set(remark, [...(said.get(remark) ?? []), name]);
  }
  const items = [...said].map(([remark, names]) => {
    const isOfAll = names.length === measurements.length;
    return element('li', {}, isOfAll ? remark : `${names.join(', ')}: ${remark}`);
  });
  return items.length === 0 ? null : element('ul', { class: 'remarks' }, items);
}

function remarksOf(one: Measured): readonly string[] {
  const counted = one.repetitions.filter(({ accepted }) => accepted);
  const reasons = [...one.quality.reasons, ...counted.flatMap(({ reasons }) => reasons)];
  return [
    ...new Set(reasons.map((reason) => reasonSentences[reason])),
    ...one.compensations
      .filter(({ exceeded }) => exceeded)
      .map(
        ({ id, deg, limitDeg }) =>
          `${id.replace('-', ' ')} ${formatDegrees(deg)} (limit ${formatDegrees(limitDeg)})`,
      ),
    ...one.repetitions.flatMap(({ accepted, reasons }, i) =>
      accepted
        ? []
        : [
            `repetition ${i + 1} not counted: ${reasons.map((reason) => reasonSentences[reason]).join('; ')}`,
          ],
    ),
  ];
}

/** How a number was read, and what its error is made of. */
export function methodText(one: Measured): string {
  const counted = one.repetitions.filter(({ accepted }) => accepted);
  const { repetitions, noise, systematic } = one.errorParts;
  const quantity = (value: number) => formatQuantity(value, one.unit);
  const read = one.space === 'image' ? 'read in the picture' : 'read in space';
  const seen = one.view === null ? '' : `, seen from ${viewWords[one.view]}`;
  const face = one.readFrom === undefined ? '' : `, from the ${one.readFrom}`;
  const parts = [
    `repetitions ${quantity(repetitions)}`,
    `noise ${quantity(noise)}`,
    `systematic ${systematic === null ? 'unknown' : quantity(systematic)}`,
  ];
  const zero = one.zero === null ? '' : `; neutral trial ${quantity(one.zero)} subtracted`;
  return `${read}${seen}${face}; from ${quantity(one.start)} at rest, largest reading ${quantity(one.max)}; ${counted.length} of ${one.repetitions.length} repetitions: ${counted.map(({ value }) => quantity(value)).join(', ')}; standard error ${quantity(one.standardError)} (${parts.join(', ')})${zero}`;
}

const viewWords = {
  front: 'the front',
  back: 'the back',
  side: 'the side',
  oblique: 'between front and side',
} as const;
