import { catalogue } from 'goniokit';
import { fitRecording } from 'goniokit/fit';
import { type AgreementRow, agreementRows } from './agreement-rows.ts';
import type { Chapter } from './chapter.ts';
import {
  type FitEffect,
  fitEffects,
  type SpaceChoice,
  type SquatAgreement,
  spaceChoices,
  squatAgreement,
} from './improvements.ts';
import { type MeasuredTwice, measuredTwice } from './measured-twice.ts';
import {
  expectedLandmarksChapter,
  type LandmarkDistance,
  landmarkDistances,
  readSquatsTwice,
} from './sources/expected-landmarks.ts';
import { openSimChapter } from './sources/opensim.ts';
import { plugInGaitChapter } from './sources/plug-in-gait.ts';
import { printedAnglesChapter } from './sources/printed-angles.ts';
import { readSitToStand, sitToStandChapter } from './sources/sit-to-stand.ts';
import { type SystematicErrorOfBoth, systematicErrors, withFitted } from './systematic-error.ts';
import { type ZeroedKnee, zeroedKnees } from './zeroing.ts';

/** Everything that the page, the pictures and the data are written from. */
export interface AccuracyReport {
  readonly chapters: readonly {
    readonly chapter: Chapter;
    readonly rows: readonly AgreementRow[];
  }[];
  readonly measured: readonly MeasuredTwice[];
  /** The same of the fitted film. */
  readonly fitted: readonly MeasuredTwice[];
  readonly knees: readonly ZeroedKnee[];
  readonly effects: readonly FitEffect[];
  readonly choices: readonly SpaceChoice[];
  readonly squats: readonly SquatAgreement[];
  readonly distances: readonly LandmarkDistance[];
  readonly systematic: readonly SystematicErrorOfBoth[];
  /** Rows of the catalogue, as `joint plane`, that no motion capture of a filmed person covers. */
  readonly uncovered: readonly string[];
}

/**
 * Runs the tool over everything that has a reference.
 *
 * @throws MissingInput where a file beside the checkout is missing
 */
export function accuracyReport(): AccuracyReport {
  const sitToStand = readSitToStand();
  const squats = readSquatsTwice();
  const printedAngles = printedAnglesChapter();
  const fittedPrinted = printedAnglesChapter(fitRecording);
  const chapters = [
    plugInGaitChapter(),
    openSimChapter(),
    sitToStandChapter(sitToStand),
    printedAngles,
    expectedLandmarksChapter(squats),
  ];
  const fittedFilm = fitRecording(sitToStand.film);
  const systematic = withFitted(
    systematicErrors(chapters),
    systematicErrors([sitToStandChapter({ ...sitToStand, film: fittedFilm })]),
  );
  const covered = new Set(systematic.map(({ joint, plane }) => `${joint} ${plane}`));
  return {
    chapters: chapters.map((chapter) => ({ chapter, rows: agreementRows(chapter) })),
    measured: measuredTwice(sitToStand),
    fitted: measuredTwice({ ...sitToStand, film: fittedFilm }),
    knees: zeroedKnees(sitToStand),
    effects: fitEffects(sitToStand, squats),
    choices: spaceChoices(printedAngles.pairs, fittedPrinted.pairs),
    squats: squatAgreement(squats),
    distances: landmarkDistances(squats),
    systematic,
    uncovered: catalogue
      .map(({ joint, plane }) => `${joint} ${plane}`)
      .filter((row) => !covered.has(row)),
  };
}
