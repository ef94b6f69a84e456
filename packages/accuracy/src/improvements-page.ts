import type { AccuracyReport } from './accuracy-report.ts';
import { endRangeTable } from './end-range-table.ts';
import { hundredths, list, table, tenths } from './markdown.ts';
import { mean } from './mean.ts';
import type { ZeroedKnee } from './zeroing.ts';

/** The chapter on what makes readings better than the landmarks as they are found, and what did not. Markdown. */
export function improvementsPage(report: AccuracyReport): readonly string[] {
  const { choices, effects, fitted, knees, squats } = report;
  return [
    '## Better than the landmarks as found',
    '### The picture or space',
    "A motion is read in the picture where the camera shows its plane and the limb stays in it, else in space. On the films with another product's angle printed on them: mean absolute differences in both, in space once more with the recording fitted (below), and what `measure` chose.",
    table(
      ['motion', 'in the picture', 'in space', 'fitted', 'chosen'],
      choices.map(({ motion, image, world, fitted: inFitted, chosen }) => [
        motion,
        tenths(image),
        tenths(world),
        tenths(inFitted),
        chosen,
      ]),
    ),
    '### Legs of constant length, feet that stay',
    "`fitRecording` (`goniokit/fit`, `goniokit measure --fit`) sets the legs up anew. Where an ankle stays in its place in the picture, as in a squat or when one stands up, all frames are solved together by least squares: thigh, shank, trunk, hips and shoulders keep their lengths, the ankle its place in space, landmarks in the picture count as they were seen, through a camera with perspective (its focal length is guessed: 0.8 of the picture's longer side, as of a telephone that films), and the depth of the landmarks in space is a guess that strays. Where a foot goes, thigh and shank of its leg keep the lengths that the longest views in the picture give; how short they look says how far they stand out of the picture's plane, weighed against what the landmarks in space say, the less the worse they were seen; the scale of the picture is averaged over three seconds. Who walks is left alone.",
    "Each way has one free number, how far depth strays against how far the picture strays. Both were set on motion capture that a made-up camera filmed from twelve sides (perspective, landmarks that stray by a centimetre, depth made smaller and shifted at random): that of feet that stay on STS1, that of feet that go on STS1 and DJ1. That who walks is left alone was found on two trials of walking, filmed likewise. The film set no number, but it is no untouched test either: the made-up errors of depth are about as large as the film's, the film was looked at while ways were compared, and it decided that arms and trunk stay as they are. Mean absolute errors in space, sides together:",
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
    "Arms and trunk are not fitted. The shoulder of the film gets worse with either; the trunk's brings hip and trunk of the film down by half and the hip of STS1 up, which one film cannot decide. Two releases of one family of models share what depth they miss, so that the squats come out further apart when one of them is fitted. Where both are, they come nearer to each other, and so do left and right knees, which in a squat bend alike. Mean absolute differences of the knees, degrees:",
    table(
      ['squats', 'left and right', 'two releases of the model'],
      squats.map(({ landmarks, sides, releases }) => [
        landmarks === 'found' ? 'as found' : 'fitted',
        tenths(sides),
        tenths(releases),
      ]),
    ),
    '### Knee: what zeroing does, and the fit',
    "In space. The subject counts as standing for the quarter of a second in which the film's own readings are lowest: nobody stands still for longer here, and a zero taken from so short a moment takes over its error. The second and the third way are a user's own; the third takes a posture for known, 90 degrees, that motion capture reads as some 107 here. The last three ways know the truth, which no user does: they tell how much of the error is an offset.",
    table(
      ['landmarks', 'side', 'offset found from', 'offset', 'gain', 'bias', 'MAE', 'RMSE'],
      knees.map(({ landmarks, side, way, offsetDeg, gain, agreement }) => [
        landmarks === 'found' ? 'as found' : 'fitted',
        side,
        way,
        tenths(offsetDeg),
        hundredths(gain),
        tenths(agreement.bias),
        tenths(agreement.meanAbsoluteError),
        tenths(agreement.rootMeanSquareError),
      ]),
    ),
    ...eightDegrees(knees),
    '### End ranges of the fitted film',
    endRangeTable(fitted),
    '### What did not help',
    'Tried on the made-up films and the film while the fit was made; not run again with this page.',
    list([
      'A perspective camera with a guessed focal length, feet not known to stay: it lowers what the left knee errs while sitting and raises what the hips err. Where feet stay the guess hardly counts: from 0.6 to 3 of the longer side the made-up films come to 7.3 throughout, the film, sides together, to 9.7 at 0.6, 8.3 at 0.8, 7.9 at 1 and at 1.3, 8.8 at 3.',
      'One least-squares fit of all joints, with lengths from the landmarks in space: those legs are 5 % too long for their trunk, and a fit that may not shorten them bends the knee by 20 degrees more.',
      'The fit of all joints where feet are not told to stay: some 10 and 9 in the film, left and right.',
      'To trust depth less where feet stay. Straying by 3, 5, 8, 10, 15 cm, knees of the made-up films err by 7.3, 7.3, 7.7, 8.1, 8.8, and by 9.0, 7.8, 7.7, 8.1, 9.2 with standing as 0; 5 cm is the least of both together. The film alone would take 15 cm, and come to 4.8 and 6.1 degrees with standing as 0: it was not asked.',
      'How the model makes depth smaller and shifts it as unknowns, one gain and one shift for each segment: 11.6 and 12.6 in the film, 9.4 in the made-up films. Depth that may be anything then takes over what the picture does not tell.',
      'How far depth strays, found from the recording itself: what is left over after the fit shrinks with each round (to 3 cm), and the knees are no better than before.',
      'Joints that move evenly in time (their second differences small): knees of the film come out bent by some 8 degrees more.',
      'Limits of the knee, 10 degrees beyond straight: fitted knees of the film stay 20 degrees away from it, so that it binds nothing.',
      "Trunk and shoulders as the fit of feet that stay finds them: the film's hips come to 9.3, its shoulders get worse, as with the trunk fitted by itself.",
      'The scale of each frame by itself: bending forward looks like going away.',
      'Depth from the length in the picture alone, without weighing: on the made-up films an error of its own wherever a limb lies near the plane of the picture.',
      'One length for both sides; the longest view of all in place of the 95th percentile; smoothing what the fit changes over a quarter of a second: no difference, or a worse one.',
      "The model's picture against its space, limb by limb, as a measure of quality: the shoulder that disagrees most is the one that errs least.",
    ]),
  ];
}

/** Whether a filmed knee comes within eight degrees, in words. */
function eightDegrees(knees: readonly ZeroedKnee[]): readonly string[] {
  const errors = (landmarks: ZeroedKnee['landmarks'], way: string) =>
    knees
      .filter((one) => one.landmarks === landmarks && one.way.includes(way))
      .map(({ agreement }) => agreement.meanAbsoluteError);
  const both = (way: string) => {
    const each = errors('fitted', way);
    return `${each.map(tenths).join(' left and ')} right (${tenths(mean(each))} together)`;
  };
  const found = tenths(mean(errors('found', 'as read')));
  return [
    '### Within eight degrees?',
    `Eight degrees is what a knee of this film is asked for after zeroing. Fitted, it errs by ${both('as read')} as read, where the landmarks as found err by ${found} together: the right one more than before, since it looks bent throughout. With standing as 0, the zero that a user can take, it errs by ${both('what `--zero` does')}: **that is not within eight degrees**, and there are two reasons. Where the readings are lowest nobody stands straight here: motion capture reads some 5 to 7 degrees, and a zero takes them away from every reading. And the left knee's error is a gain, none while sitting, most while standing. A neutral trial that were truly straight is not in the film; what it would give is near to standing as motion capture reads it, ${both('standing counts as what')}. The hips come down too. What was tried besides stands at the end of this chapter; a smaller number was to be had by setting the fit on the film itself.`,
  ];
}
