import { motionsOf } from 'goniokit';
import { wholeCatalogue } from 'goniokit/catalogue';
import { limitsOfUse } from 'goniokit/report';
import type { StudyInput } from '../input/read-readings.ts';
import { listed } from './group-name.ts';

/** What of the files did not get into the numbers, for people. */
export function inputNotes(input: Omit<StudyInput, 'inputs' | 'entries'>): readonly string[] {
  const { readings, failures, unknownFiles, unmeasuredFiles } = input;
  return [
    ...note(
      'could not be read when they were measured',
      failures.map(({ file, reason }) => `${file} (${reason})`),
    ),
    ...note('measured, but not in the table of files', unknownFiles),
    ...note('in the table of files, but not measured', unmeasuredFiles),
    ...note('without a unit, taken for that of the others', unitless(readings)),
    ...note('no motions of the catalogue', unknownMotions(readings)),
  ];
}

function note(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${what}: ${listed(names)}`];
}

/** Motions of which some readings say their unit, and others do not. */
function unitless(readings: StudyInput['readings']): readonly string[] {
  const numbers = readings.filter(({ value }) => value !== null);
  const said = new Set(numbers.filter(({ unit }) => unit !== '').map(({ motion }) => motion));
  const bare = new Set(numbers.filter(({ unit }) => unit === '').map(({ motion }) => motion));
  return [...bare].filter((motion) => said.has(motion)).map((motion) => motion || 'readings');
}

function unknownMotions(readings: StudyInput['readings']): readonly string[] {
  const known = new Set(motionsOf(wholeCatalogue).map(({ id }) => id));
  const names = new Set(readings.map(({ motion }) => motion).filter(Boolean));
  return [...names].filter((name) => !known.has(name));
}

/** What measured files are not good for; nothing where no file was measured. */
export function closingLine({ readings }: Pick<StudyInput, 'readings'>): string {
  return readings.some(({ file }) => file !== null) ? `\n${limitsOfUse}\n` : '';
}
