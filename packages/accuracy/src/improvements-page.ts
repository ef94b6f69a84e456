import type { AccuracyReport } from './accuracy-report.ts';
import { endRangeTable } from './end-range-table.ts';
import { list, table, tenths } from './markdown.ts';

/** The chapter on what makes readings better than the landmarks as they are found, and what did not. Markdown. */
export function improvementsPage(report: AccuracyReport): readonly string[] {
  const { choices, effects, fitted, knees } = report;
  return [
    '## Better than the landmarks as found',
    '### The picture or space',
    "A motion is read in the picture where the camera shows its plane and the limb stays in it, else in space. On the films with another product's angle printed on them: mean absolute differences in both, and what `measure` chose.",
    table(
      ['motion', 'in the picture', 'in space', 'chosen'],
      choices.map(({ motion, image, world, chosen }) => [
        motion,
        tenths(image),
        tenths(world),
        chosen,
      ]),
    ),
    '### Legs of constant length',
    "`fitRecording` (`goniokit/fit`, `goniokit measure --fit`) sets the legs up anew: thigh and shank keep their lengths, which the longest views in the picture give; how short they look says how far they stand out of the picture's plane, weighed against what the landmarks in space say, the less the worse they were seen. The scale of the picture is averaged over three seconds. One free number, how far the picture strays for each radian that depth strays, was set on two trials of motion capture that a made-up camera filmed from twelve sides (perspective, landmarks that stray by a centimetre, depth made smaller and shifted at random). That who walks is left alone was found on two trials of walking, filmed likewise. The film set no number, but it is no untouched test either: the made-up errors of depth are about as large as the film's, the film was looked at while ways were compared, and it decided that arms and trunk stay as they are. Mean absolute errors in space, sides together:",
    table(
      ['trial', 'set on it', 'motion', 'as found', 'legs fitted', 'arms fitted', 'trunk fitted'],
      effects.map((one) => [
        one.trial,
        one.setOn ? 'yes' : 'no',
        one.motion,
        tenths(one.before),
        tenths(one.legs),
        tenths(one.arms),
        tenths(one.trunk),
      ]),
    ),
    "Arms and trunk are not fitted. The shoulder of the film gets worse with either; the trunk's brings hip and trunk of the film down by half and the hip of STS1 up, which one film cannot decide. Two releases of one family of models share what depth they miss, so that the squats come out a little further apart when one of them is fitted.",
    '### Knee: what zeroing does, and the fit',
    "In space. The subject counts as standing for the quarter of a second in which the film's own readings are lowest: nobody stands still for longer here, and a zero taken from so short a moment takes over its error. The last three ways know the truth, which no user does: they tell how much of the error is an offset.",
    table(
      ['landmarks', 'side', 'offset found from', 'offset', 'bias', 'MAE', 'RMSE'],
      knees.map(({ landmarks, side, way, offsetDeg, agreement }) => [
        landmarks === 'found' ? 'as found' : 'fitted',
        side,
        way,
        tenths(offsetDeg),
        tenths(agreement.bias),
        tenths(agreement.meanAbsoluteError),
        tenths(agreement.rootMeanSquareError),
      ]),
    ),
    '### End ranges of the fitted film',
    endRangeTable(fitted),
    '### What did not help',
    'Tried on the made-up films and the film while the fit was made; not run again with this page.',
    list([
      'A perspective camera with a guessed focal length: it lowers what the left knee errs while sitting and raises what the hips err, and nobody tells the focal length.',
      'One least-squares fit of all joints, with lengths from the landmarks in space: those legs are 5 % too long for their trunk, and a fit that may not shorten them bends the knee by 20 degrees more.',
      'The scale of each frame by itself: bending forward looks like going away.',
      'Depth from the length in the picture alone, without weighing: on the made-up films an error of its own wherever a limb lies near the plane of the picture.',
      'One length for both sides; the longest view of all in place of the 95th percentile; smoothing what the fit changes over a quarter of a second: no difference, or a worse one.',
      "The model's picture against its space, limb by limb, as a measure of quality: the shoulder that disagrees most is the one that errs least.",
    ]),
  ];
}
