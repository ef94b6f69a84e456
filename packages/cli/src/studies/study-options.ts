import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  addMdcOption,
  addResultOptions,
  motionOption,
  type ResultOptions,
} from '../command-options.ts';
import { type ColumnRole, columnRoles } from './input/column-names.ts';

/** Where the results of a study go. */
export interface StudyOutputOptions extends ResultOptions {
  /** SVG to draw. */
  readonly figure?: string;
}

/** What all studies are told of their tables. */
export interface StudyOptions extends StudyOutputOptions {
  readonly files?: string;
  readonly columns?: ReadonlyMap<ColumnRole, string>;
  readonly motion?: readonly string[];
  readonly side?: 'left' | 'right' | 'none';
}

export interface ReliabilityOptions extends StudyOptions {
  readonly readings?: readonly string[];
  readonly across?: 'rater' | 'occasion';
  readonly raters: 'random' | 'fixed';
  readonly mean?: boolean;
}

export interface CohortOptions extends StudyOptions {
  readonly before?: string;
  readonly after?: string;
  readonly mdc?: number;
  readonly reliability?: string;
  readonly test: 't' | 'wilcoxon';
}

export function addCohortOptions(command: Command): Command {
  addTableOptions(command)
    .option('--before <NAME>', 'what before is called (default: before, or pre)')
    .option('--after <NAME>', 'what after is called (default: after, or post)')
    .option('--reliability <JSON>', 'MDC95 of each motion: what reliability --json wrote')
    .addOption(
      new Option('--test <TEST>', 'whose probabilities are adjusted for several tests')
        .choices(['t', 'wilcoxon'])
        .default('t'),
    );
  return addOutput(addMdcOption(command));
}

export interface AgreeOptions extends StudyOptions {
  readonly referenceColumns?: ReadonlyMap<ColumnRole, string>;
  readonly bySide?: boolean;
}

export function addAgreeOptions(command: Command): Command {
  addTableOptions(command)
    .addOption(columnsOption('--reference-columns <R=NAME>', '--columns of the reference'))
    .option('--by-side', 'left and right by themselves, not together');
  return addOutput(command);
}

export function addReliabilityOptions(command: Command): Command {
  addTableOptions(command)
    .addOption(
      new Option(
        '--readings <NAMES>',
        'columns of readings, with commas, in a table with one a rater or an occasion (default: all that say nothing else)',
      ).argParser(parseNames),
    )
    .addOption(
      new Option(
        '--across <WHAT>',
        'what is studied, where readings differ in both, or what columns of readings are (default: raters)',
      ).choices(['rater', 'occasion']),
    )
    .addOption(
      new Option('--raters <WHICH>', 'raters who stand for others, or for themselves alone')
        .choices(['random', 'fixed'])
        .default('random'),
    )
    .option('--mean', 'the mean of all readings of a subject will be used, not a single one');
  return addOutput(command);
}

function addTableOptions(command: Command): Command {
  return command
    .option(
      '--files <TABLE>',
      'table of measured files: file, subject, occasion, rater; or subject, before, after',
    )
    .addOption(
      columnsOption(
        '--columns <ROLE=NAME>',
        `which column says what: ${roles}; repeatable, or with commas`,
      ),
    )
    .addOption(motionOption('motions to look at; repeatable, or with commas (default: all)'))
    .addOption(
      new Option('--side <SIDE>', "the subject's side (default: all)").choices([
        'left',
        'right',
        'none',
      ]),
    );
}

/** Roles that people give; the others are of results, which have their own names. */
const roles = columnRoles.slice(0, 8).join(', ');

function columnsOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser(parseColumns);
}

function addOutput(command: Command): Command {
  return addResultOptions(command).addOption(
    new Option('--figure <FILE.svg>', 'draw a figure, SVG').argParser(parseFigure),
  );
}

/** `subject=ID,value=Angle` -> adds both to those named before. */
function parseColumns(
  text: string,
  before: ReadonlyMap<ColumnRole, string> = new Map(),
): ReadonlyMap<ColumnRole, string> {
  const columns = new Map(before);
  for (const part of text.split(',')) {
    const [role, ...name] = part.split('=');
    const known = columnRoles.find((one) => one === role?.trim());
    if (known === undefined || name.join('=').trim() === '') {
      throw new InvalidArgumentError(
        `It is what a column says and its name, as subject=ID: ${roles}.`,
      );
    }
    columns.set(known, name.join('=').trim());
  }
  return columns;
}

function parseNames(text: string, before: readonly string[] = []): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  return [...before, ...names.filter((name) => name !== '')];
}

function parseFigure(text: string): string {
  if (text === '-' || /\.svg$/i.test(text)) return text;
  throw new InvalidArgumentError('Figures are SVG: the name ends in .svg.');
}
