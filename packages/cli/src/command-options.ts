import type { FormatId, LengthUnit, ToldView } from '@goniokit/formats';
import { type Command, Option } from 'commander';
import type { ImageSize, Space } from 'goniokit';
import type { Sex } from 'goniokit/norms';
import type { ResultFormat } from './batch/result-format.ts';
import {
  parseAge,
  parseDates,
  parseDegrees,
  parseFormatId,
  parseHeight,
  parseImageSize,
  parseJobs,
  parseLists,
  parseMotionIds,
  parsePerson,
  parseRate,
} from './commands/option-values.ts';
import type { OutputOptions } from './output/write-output.ts';

/** What a file may not say about itself. */
export interface FileOptions {
  readonly imageSize?: ImageSize;
  readonly mirrored?: boolean;
  readonly person?: number;
  /** Frames a second. */
  readonly rate?: number;
  readonly from?: FormatId;
  readonly view?: ToldView;
  /** Whose hand arrays of 21 landmarks are. */
  readonly hand?: 'left' | 'right';
  /** Of lengths, where a table does not say it. */
  readonly units?: LengthUnit;
}

/** Which landmarks angles are read from; `auto` leaves it to the motion. */
export type SpaceChoice = 'auto' | Space;

/** Whose norm is shown beside the value, and whether they moved by themselves. */
export interface NormOptions {
  readonly age?: number;
  readonly sex?: Sex;
  readonly active?: boolean;
  readonly passive?: boolean;
}

/** A file of motions of one's own. */
export interface DefinitionsOption {
  readonly definitions?: string;
}

/** The subject's height, for motions in centimetres. */
export interface HeightOption {
  /** Centimetres. */
  readonly height?: number;
}

/** What to measure, and how. */
export interface MeasureOptions extends FileOptions, NormOptions, DefinitionsOption, HeightOption {
  readonly motion?: readonly string[];
  readonly side?: 'left' | 'right';
  readonly space: SpaceChoice;
  readonly zero?: string;
  /** Legs of constant length, on feet that stay. */
  readonly fit?: boolean;
}

/** How the results are written: a table unless one of them is asked for. */
export interface ResultOptions extends OutputOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** How the results of many recordings are written. */
export interface ResultFormatOptions extends ResultOptions {
  readonly format?: ResultFormat;
}

/** Many recordings. */
export interface BatchOptions extends ResultFormatOptions {
  readonly list?: readonly string[];
  readonly jobs?: number;
  readonly resume?: string;
}

export interface MergeOptions extends ResultFormatOptions {
  readonly list?: readonly string[];
}

export interface CompareOptions extends MeasureOptions, ResultOptions {
  readonly mdc?: number;
}

/** Both sides are measured, and nothing is said of norms. */
export interface SidesOptions extends MeasureOptions, ResultOptions {
  readonly mdc?: number;
  readonly affected?: 'left' | 'right';
}

export interface ProgressOptions extends MeasureOptions, ResultOptions {
  readonly mdc?: number;
  /** YYYY-MM-DD, one for each file. */
  readonly date?: readonly string[];
}

export function addFileOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--image-size <WxH>',
        'size of the picture, pixels, for files that do not say it',
      ).argParser(parseImageSize),
    )
    .option('--mirrored', 'the picture was mirrored, whatever the file says')
    .addOption(
      new Option(
        '--person <N>',
        'which person, from 0, where a file holds several (default: the largest)',
      ).argParser(parsePerson),
    )
    .addOption(
      new Option('--rate <HZ>', 'frames a second, for files without times').argParser(parseRate),
    )
    .addOption(
      new Option(
        '--from <FORMAT>',
        'what the file is, whatever its content says: `convert --help` lists the formats',
      ).argParser(parseFormatId),
    )
    .addOption(
      new Option(
        '--view <SIDE>',
        'which side of the subject the camera saw, for pictures without depth',
      ).choices(['front', 'back', 'left', 'right']),
    )
    .addOption(
      new Option(
        '--hand <SIDE>',
        'whose hand it is, for arrays of 21 landmarks, which do not say it',
      ).choices(['left', 'right']),
    )
    .addOption(
      new Option('--units <UNIT>', 'unit of lengths, for tables that do not say it').choices([
        'm',
        'cm',
        'mm',
        'in',
      ]),
    );
}

export function addSpaceOption(command: Command): Command {
  return command.addOption(
    new Option('--space <SPACE>', 'read angles in the picture or from 3D landmarks')
      .choices(['auto', 'image', 'world'])
      .default('auto'),
  );
}

export function motionOption(description: string): Option {
  return new Option('-m, --motion <ID>', description).argParser(parseMotionIds);
}

export function sideOption(): Option {
  return new Option('--side <SIDE>', "the subject's side (default: both)").choices([
    'left',
    'right',
  ]);
}

export function addMeasureOptions(command: Command): Command {
  return addNormOptions(addTrialOptions(addMotionsOption(command).addOption(sideOption())));
}

export function addSidesOptions(command: Command): Command {
  addTrialOptions(addMotionsOption(command));
  return addMdcOption(command).addOption(
    new Option(
      '--affected <SIDE>',
      'the side above the line of the symmetry index (default: left over right)',
    ).choices(['left', 'right']),
  );
}

export function addProgressOptions(command: Command): Command {
  addTrialOptions(addMotionsOption(command).addOption(sideOption()));
  return addMdcOption(command).addOption(
    new Option(
      '--date <YYYY-MM-DD>',
      'when each file was recorded, in their order; repeatable, or with commas (default: what all of the recordings say in source.date, else none: the trend is per session)',
    ).argParser(parseDates),
  );
}

export function addReportOptions(command: Command): Command {
  addMdcOption(addMeasureOptions(command))
    .addOption(
      new Option(
        '--date <YYYY-MM-DD>',
        'when it was recorded: one date, or one for each recording with commas (default: what the recordings say in source.date)',
      ).argParser(parseDates),
    )
    .option('--subject <CODE>', 'whose it is: a code, never a name')
    .option('--fhir', 'a FHIR R4 Bundle in place of the page');
  return addOutputOptions(command);
}

function addMotionsOption(command: Command): Command {
  return command.addOption(
    motionOption(
      'what to measure; repeatable, or with commas (default: every motion in which repetitions are found)',
    ),
  );
}

function addTrialOptions(command: Command): Command {
  addSpaceOption(command);
  return addDefinitionsOption(addHeightOption(addFileOptions(command)))
    .option('--zero <FILE>', 'recording of the neutral position, subtracted')
    .option(
      '--fit',
      'legs of constant length, on feet that stay, from picture and space together: for knees and hips read in space',
    );
}

function addNormOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--age <YEARS>',
        "the subject's age: with --sex, shows the norm where there is one",
      ).argParser(parseAge),
    )
    .addOption(new Option('--sex <SEX>', "the subject's sex").choices(['female', 'male']))
    .addOption(
      new Option('--active', 'the subject moved by themselves (default): for the norm').conflicts(
        'passive',
      ),
    )
    .option('--passive', 'somebody else moved the subject: for the norm');
}

export function addDefinitionsOption(command: Command): Command {
  return command.option(
    '--definitions <FILE>',
    'motions of your own beside those that there are: JSON, rays or formulas',
  );
}

export function addHeightOption(command: Command): Command {
  return command.addOption(
    new Option(
      '--height <CM>',
      "the subject's height, centimetres, for motions in centimetres",
    ).argParser(parseHeight),
  );
}

export function addMdcOption(command: Command): Command {
  return command.addOption(
    new Option(
      '--mdc <DEG>',
      'your own minimal detectable change (95 %), degrees; never lowers the one that is found',
    ).argParser(parseDegrees),
  );
}

export function addJsonOption(command: Command): Command {
  return command.option('--json', 'JSON instead of a table');
}

export function addOutputOptions(command: Command): Command {
  return command
    .option('-o, --output <FILE>', 'write to a file instead of standard output')
    .option('--force', 'replace the file if it is there');
}

export function listOption(): Option {
  return new Option(
    '--list <FILE>',
    'names in a file, one a line, or parted by NULs; "-" is standard input; repeatable',
  ).argParser(parseLists);
}

export function addBatchOptions(command: Command): Command {
  return command
    .addOption(listOption())
    .addOption(
      new Option('--jobs <N>', 'threads that measure (default: one a processor)').argParser(
        parseJobs,
      ),
    )
    .option(
      '--resume <FOLDER>',
      'keeps each result there as it is made; what is in it from before is not measured again',
    );
}

/** @param formats what can be written */
export function formatOption(formats: readonly ResultFormat[]): Option {
  return new Option(
    '--format <FORMAT>',
    "how results are written (default: by the output's ending)",
  )
    .choices(formats)
    .conflicts(['json', 'csv']);
}

export function addResultOptions(command: Command): Command {
  command
    .addOption(new Option('--json', 'JSON instead of a table').conflicts('csv'))
    .option('--csv', 'CSV instead of a table');
  return addOutputOptions(command);
}
