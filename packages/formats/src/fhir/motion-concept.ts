import type { MotionRow, Side } from 'goniokit';
import type { Mode } from 'goniokit/norms';
import { ownCoding, ownConcept, wordsOf } from './coding.ts';
import { loincOf } from './loinc.ts';
import type { CodeableConcept } from './resources.ts';

/** A motion as a resource names it. */
export interface MotionConcept {
  /** For people: `right shoulder abduction`. */
  readonly title: string;
  readonly code: CodeableConcept;
  /** The code of its change, which is another thing than the motion's angle. */
  readonly changeCode: CodeableConcept;
  /** Absent for a clinical test, which is of no one joint, and for a motion that no row of the catalogue has. */
  readonly bodySite?: CodeableConcept;
}

/**
 * @param rows where the motion is looked up; of one that is not there, the id stands for its name
 */
export function motionConcept(
  id: string,
  side: Side,
  mode: Mode | null,
  rows: readonly MotionRow[],
): MotionConcept {
  const row = rows.find(({ motions }) => motions.some((motion) => motion.id === id));
  const label = row?.motions.find((motion) => motion.id === id)?.label ?? id;
  const sided = (name: string) => (side === 'none' ? name : `${side} ${name}`);
  const name = row === undefined ? label : label.charAt(0).toLowerCase() + label.slice(1);
  const title = sided(name);
  return {
    title,
    code: { coding: [...loincOf(id, side, mode), ownCoding('motion', id, label)], text: title },
    changeCode: {
      coding: [ownCoding('change', id, `Change of ${name}`)],
      text: `change of ${title}`,
    },
    ...(row === undefined || row.joint === id ? {} : { bodySite: siteOf(row.joint, sided) }),
  };
}

function siteOf(joint: string, sided: (name: string) => string): CodeableConcept {
  const site = sided(wordsOf(joint));
  return ownConcept('site', site.replaceAll(' ', '-'), site, site);
}
