import { Command, Option } from 'commander';
import { resultFormats } from './batch/result-format.ts';
import {
  addBatchOptions,
  addDefinitionsOption,
  addFileOptions,
  addHeightOption,
  addJsonOption,
  addMdcOption,
  addMeasureOptions,
  addOutputOptions,
  addProgressOptions,
  addReportOptions,
  addResultOptions,
  addSidesOptions,
  addSpaceOption,
  formatOption,
  listOption,
  motionOption,
  sideOption,
} from './command-options.ts';
import { formatIds } from './commands/format-ids.ts';
import { parseModelNames } from './commands/option-values.ts';
import { parseTargetFormat, targetFormats } from './commands/target-format.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { wrapText } from './output/wrap-text.ts';
import {
  addAgreeOptions,
  addCohortOptions,
  addReliabilityOptions,
} from './studies/study-options.ts';
import { tool } from './tool.ts';

/**
 * The commands and their options. What carries a command out is loaded when it is called: `--help`
 * costs no more than this file.
 *
 * @param ended gets the exit code of the command that ran
 */
export function createProgram(io: Io, ended: (code: ExitCode) => void): Command {
  const program = new Command('goniokit')
    .description(
      'Range of motion from recorded camera landmarks: measured, compared, with its error.',
    )
    .version(tool.version, '-V, --version')
    .exitOverride()
    // Beside the longest command, what is left of a screen 80 wide is less than what Commander wraps.
    .configureHelp({ minWidthToWrap: 24 })
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'goniokit: ')),
      getOutHelpWidth: () => helpWidth(io),
      getErrHelpWidth: () => io.stderr.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', () =>
      paragraphs(
        io,
        'Data goes to standard output, everything else to standard error; "-" is standard input or output.',
        'Exit codes: 0 good, 1 some inputs failed, 2 usage, 3 nothing readable, 70 a bug of ours, 130 interrupted.',
        '',
        'Estimates from one camera, not validated as a goniometer, not for diagnosis or treatment decisions.',
      ),
    );

  const measure = describe(program, 'measure', 'range of motion of each recording', [
    'measure before.ndjson --motion shoulder.flexion --side right',
    'measure recordings --resume kept -o results.csv',
  ]).argument('[FILE...]', 'recordings, folders of them, quoted patterns, @lists');
  addBatchOptions(addMeasureOptions(measure)).addOption(formatOption(resultFormats));
  addResultOptions(measure).action(async (files, options) => {
    const { measureFiles } = await import('./commands/measure-files.ts');
    ended(await measureFiles(files, options, io));
  });

  const merge = describe(program, 'merge', 'results in several files as one', [
    'merge monday.ndjson tuesday.ndjson -o both.csv',
  ])
    .argument('[RESULTS...]', 'JSON or NDJSON of measure or merge, in any order')
    .addOption(listOption())
    .addOption(formatOption(resultFormats.filter((format) => format !== 'text')));
  addOutputOptions(merge.option('--json', 'the same as --format json (default)')).action(
    async (files, options) => {
      const { mergeResults } = await import('./commands/merge-results.ts');
      ended(await mergeResults(files, options, io));
    },
  );

  const compare = describe(program, 'compare', 'what changed from one recording to another', [
    'compare before.ndjson after.ndjson --motion shoulder.flexion',
  ])
    .argument('<BEFORE>', 'recording before')
    .argument('<AFTER>', 'recording after');
  addResultOptions(addMdcOption(addMeasureOptions(compare))).action(
    async (before, after, options) => {
      const { compareFiles } = await import('./commands/compare-files.ts');
      ended(await compareFiles(before, after, options, io));
    },
  );

  const sides = describe(program, 'sides', 'left against right in one recording', [
    'sides both.ndjson --motion shoulder.abduction --affected right',
  ]).argument('<FILE>', 'recording of both sides');
  addResultOptions(addSidesOptions(sides)).action(async (file, options) => {
    const { sidesOfFile } = await import('./commands/sides-of-file.ts');
    ended(await sidesOfFile(file, options, io));
  });

  const progress = describe(program, 'progress', 'what became of a motion over several sessions', [
    'progress before.ndjson after.ndjson next.ndjson -m shoulder.flexion',
    'progress before.ndjson after.ndjson --date 2026-01-07,2026-01-14',
  ]).argument('<FILE...>', 'a recording of each session, in the order of time');
  addResultOptions(addProgressOptions(progress)).action(async (files, options) => {
    const { progressOfFiles } = await import('./commands/progress-of-files.ts');
    ended(await progressOfFiles(files, options, io));
  });

  const report = describe(program, 'report', 'a page to look at and to print, or FHIR', [
    'report before.ndjson after.ndjson -o report.html',
    'report recordings -o sessions.html',
    'report before.ndjson after.ndjson --fhir -o bundle.json',
  ]).argument('<FILE...>', 'one recording; before and after; or sessions, a folder of them');
  addReportOptions(report).action(async (files, options) => {
    const { reportFiles } = await import('./commands/report-files.ts');
    ended(await reportFiles(files, options, io));
  });

  const reliability = describe(
    program,
    'reliability',
    'how well raters, or occasions, agree on the same subjects',
    [
      'reliability raters.csv --figure raters.svg',
      'reliability wide.csv --across occasion --csv -o reliability.csv',
    ],
  ).argument('<TABLE...>', 'readings: tables, or results of measure with --files');
  addReliabilityOptions(reliability).action(async (tables, options) => {
    const { reliabilityStudy } = await import('./commands/reliability-study.ts');
    ended(await reliabilityStudy(tables, options, io));
  });

  const agree = describe(
    program,
    'agree',
    'how well results agree with a goniometer, or another method',
    ['agree measured.csv goniometer.csv --files who.csv --figure a.svg'],
  )
    .argument('<RESULTS>', 'results of measure, or a table')
    .argument('<REFERENCE>', 'table of what they are held against');
  addAgreeOptions(agree).action(async (results, reference, options) => {
    const { agreeStudy } = await import('./commands/agree-study.ts');
    ended(await agreeStudy(results, reference, options, io));
  });

  const cohort = describe(program, 'cohort', 'what became of many subjects, before and after', [
    'cohort visits.csv --mdc 8 --figure cohort.svg',
  ]).argument('<FILE...>', 'comparisons, results with --files, or a table with occasions');
  addCohortOptions(cohort).action(async (files, options) => {
    const { cohortStudy } = await import('./commands/cohort-study.ts');
    ended(await cohortStudy(files, options, io));
  });

  const angles = describe(program, 'angles', 'the angles of motions, frame by frame', [
    'angles before.ndjson -m shoulder.flexion --side right -o angles.csv',
    'angles before.ndjson -m shoulder.flexion --format mot -o angles.mot',
  ])
    .argument('<FILE>', 'recording')
    .addOption(motionOption('which motions; repeatable, or with commas').makeOptionMandatory())
    .addOption(sideOption())
    .addOption(
      new Option('--format <FORMAT>', 'how the series is written')
        .choices(['csv', 'ndjson', 'mot', 'motion-bids', 'parquet'])
        .default('csv'),
    )
    .addOption(new Option('--json', 'the same as --format ndjson').implies({ format: 'ndjson' }));
  addDefinitionsOption(addHeightOption(addFileOptions(addSpaceOption(angles))));
  addOutputOptions(angles).action(async (file, options) => {
    const { writeAngles } = await import('./commands/write-angles.ts');
    ended(await writeAngles(file, options, io));
  });

  const motions = describe(
    program,
    'motions',
    'what can be measured, how to stand, which camera view',
    ['motions', 'motions knee.flexion'],
  ).argument('[ID...]', 'motions to describe (default: list them all)');
  addJsonOption(addDefinitionsOption(motions)).action(async (ids, options) => {
    const { listMotions } = await import('./commands/list-motions.ts');
    ended(await listMotions(ids, options, io));
  });

  const check = describe(
    program,
    'check',
    'what a file is, what can be measured from it, what is wrong with it',
    ['check before.ndjson'],
  ).argument('<FILE>', 'recording');
  addJsonOption(addDefinitionsOption(addHeightOption(addFileOptions(check)))).action(
    async (file, options) => {
      const { checkFile } = await import('./commands/check-file.ts');
      ended(await checkFile(file, options, io));
    },
  );

  const convert = describe(program, 'convert', 'a recording in another format', [
    'convert before.ndjson before.csv',
    'convert before.ndjson before.trc',
  ])
    .argument('<IN>', 'file of any format, or a folder of OpenPose; "-" is standard input')
    .argument('<OUT>', 'file to write, its format by its ending; "-" is standard output')
    .addOption(
      new Option('--to <FORMAT>', 'what is written (default: what the name ends in)').argParser(
        parseTargetFormat,
      ),
    )
    .option('--force', 'replace the file if it is there')
    .addHelpText('after', () =>
      paragraphs(io, `Reads ${formatIds.join(', ')}.`, `Writes ${targetFormats.join(', ')}.`),
    );
  addJsonOption(addFileOptions(convert)).action(async (file, out, options) => {
    const { convertFile } = await import('./commands/convert-file.ts');
    ended(await convertFile(file, out, options, io));
  });

  const record = describe(
    program,
    'record',
    'a film to a recording, every frame, in headless Chromium',
    ['record film.mp4 film.ndjson', 'record --models hands,face film.mp4 hands-and-face.ndjson'],
  )
    .argument('<VIDEO>', 'film')
    .argument('<OUT>', 'recording to write; "-" is standard output')
    .addOption(
      new Option(
        '--models <NAMES>',
        'which models run, with commas: pose, hands, face (the pose always does)',
      )
        .argParser(parseModelNames)
        .default(['pose'], 'pose'),
    )
    .option('--mirrored', 'the film was mirrored')
    .option('--note <TEXT>', 'a note for the recording')
    .option('--force', 'replace the recording if it is there');
  addJsonOption(record).action(async (video, out, options) => {
    const { recordFilm } = await import('./commands/record-film.ts');
    ended(await recordFilm(video, out, options, io));
  });

  return program;
}

function describe(
  program: Command,
  name: string,
  description: string,
  examples: readonly string[],
): Command {
  const lines = examples.map((example) => `  $ goniokit ${example}`).join('\n');
  return program
    .command(name)
    .description(description)
    .addHelpText('after', `\nExample${examples.length > 1 ? 's' : ''}:\n${lines}`);
}

function helpWidth(io: Io): number {
  return io.stdout.columns ?? 80;
}

/** Sentences under the help, as wide as it is. */
function paragraphs(io: Io, ...sentences: readonly string[]): string {
  return ['', ...sentences.flatMap((sentence) => wrapText(sentence, helpWidth(io)))].join('\n');
}
