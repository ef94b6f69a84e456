import type { Side } from 'goniokit';
import type { Mode } from 'goniokit/norms';
import type { Coding } from './resources.ts';

type Codes = Readonly<Partial<Record<`${Side | 'any'} ${Mode}`, string>>>;

/**
 * Codes whose component and system were read, and that are not deprecated: shoulder and knee. Of the other
 * joints only the components were, and a code whose joint is inferred is none.
 *
 * @see LOINC table of 2020 (LoincTableCore.csv), pages of single codes for their systems
 */
export const loincCodes: Readonly<Record<string, Codes>> = {
  'shoulder.flexion': {
    'left active': '41295-7',
    'left passive': '41296-5',
    'right active': '41307-0',
    'right passive': '41308-8',
  },
  'shoulder.extension': {
    'left active': '41297-3',
    'left passive': '41298-1',
    'right active': '41309-6',
    'right passive': '41310-4',
  },
  'shoulder.abduction': {
    'left active': '41299-9',
    'left passive': '41300-5',
    'right active': '41311-2',
    'right passive': '41312-0',
  },
  // Those of the left side are deprecated, and of the right side it is not known: these name no side.
  'shoulder.adduction': { 'any active': '41383-1', 'any passive': '41384-9' },
  'shoulder.internal-rotation': {
    'left active': '41303-9',
    'left passive': '41304-7',
    'right active': '41315-3',
    'right passive': '41316-1',
  },
  'shoulder.external-rotation': {
    'left active': '41305-4',
    'left passive': '41306-2',
    'right active': '41317-9',
    'right passive': '41318-7',
  },
  'shoulder.horizontal-adduction': { 'right active': '56044-1', 'any passive': '56046-6' },
  'knee.flexion': {
    'left active': '41343-5',
    'left passive': '41344-3',
    'right active': '41347-6',
    'right passive': '41348-4',
  },
  'knee.extension': {
    'left active': '41345-0',
    'left passive': '41346-8',
    'right active': '41349-2',
    'right passive': '41350-0',
  },
};

/**
 * LOINC's code of a motion. Each says who moved the limb: where that is not known, there is none.
 *
 * @example loincOf('knee.flexion', 'left', 'active')[0].code // '41343-5'
 */
export function loincOf(motion: string, side: Side, mode: Mode | null): readonly Coding[] {
  if (mode === null || !Object.hasOwn(loincCodes, motion)) return [];
  const codes = loincCodes[motion];
  const code = codes?.[`${side} ${mode}`] ?? codes?.[`any ${mode}`];
  return code === undefined ? [] : [{ system: 'http://loinc.org', code }];
}
