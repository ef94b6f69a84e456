import { failureWords } from '@goniokit/camera';
import type { Side } from 'goniokit';
import { lookUpMotion } from 'goniokit/catalogue';
import { motionWords, notComparableSentences, reasonSentences } from 'goniokit/report';
import { englishClinic } from './english-clinic.ts';
import { numberWords } from './number-words.ts';
import type { Words } from './words.ts';

const numbers = numberWords('en');

const shownSide: Record<Side, string> = { left: 'Left', right: 'Right', none: '' };

export const english: Words = {
  ...numbers,
  language: 'en',
  languageLabel: 'Language',
  title: 'goniokit',
  purpose: 'Range of motion, before and after',
  limits:
    'Estimates from one camera, not validated as a goniometer, not for diagnosis or treatment decisions.',
  privacy: 'Pictures stay on this device.',
  source: 'Picture from',
  sources: { example: 'Example', camera: 'Camera', film: 'Video or recording' },
  examples: {
    'synthetic-gain': 'Simulated person',
    'film-cut-in-two': 'Film of a person',
  },
  exampleLabel: 'Example',
  cameraLabel: 'Which camera',
  firstCamera: 'The browser’s first camera',
  closed: 'The camera is off.',
  motion: 'Motion',
  motionLabel: (id) => lookUpMotion(id).label,
  howTo: (id) => {
    const { row } = lookUpMotion(id);
    const { position, instructions } = motionWords(row);
    const instruction = instructions[row.motions.findIndex((one) => one.id === id)] ?? '';
    return { position, instruction };
  },
  joint: (joint) => joint.charAt(0).toUpperCase() + joint.slice(1),
  side: 'Side of the body',
  sides: { ...shownSide, none: 'Midline' },
  sidedMotion: (id, side) => {
    const { label } = lookUpMotion(id);
    return side === 'none' ? label : `${shownSide[side]} ${label.toLowerCase()}`;
  },
  cameraView: {
    front: 'The camera sees the person from the front.',
    side: 'The camera sees the person from the side that moves.',
  },
  picture: (motion) => `Skeleton with a goniometer on it: ${motion}`,
  opening: {
    example: 'Loading the example ...',
    camera: 'Starting the camera and loading the pose model ...',
    film: 'Opening the video and loading the pose model ...',
    recording: 'Opening the recording ...',
  },
  play: 'Play',
  pause: 'Pause',
  again: 'Play again',
  liveError: 'live reading; its error comes with the take',
  leftOut: (count) => `${numbers.counted(count, 'picture', 'pictures')} left out`,
  depth: 'read in depth: seen from here, the picture does not show it',
  phase: {
    waiting: 'Start from rest',
    rest: 'At rest',
    out: 'Moving out',
    holding: 'Hold',
    back: 'Coming back',
  },
  held: (ms) => `held ${numbers.seconds(ms)} s`,
  repetitions: 'Repetitions',
  repetition: (number, degrees) => `Repetition ${number}: ${degrees}`,
  noRepetition: 'None yet. Out, hold for a second, and back.',
  unreadable: 'No reading',
  compensation: {
    'trunk-lean': 'trunk leans',
    'trunk-rotation': 'trunk turns',
    'shoulder-hike': 'shoulder hikes',
    'pelvic-drop': 'pelvis drops',
    'elbow-bend': 'elbow bends',
    'knee-bend': 'knee bends',
  },
  compensating: (what, degrees) => `The ${what} by ${degrees}`,
  which: { before: 'Before', after: 'After' },
  take: { before: 'Take before', after: 'Take after' },
  retake: { before: 'Take before again', after: 'Take after again' },
  taking: { before: 'Taking before', after: 'Taking after' },
  finish: { before: 'Finish before', after: 'Finish after' },
  notTaken: 'Not taken yet',
  clear: 'Clear both',
  emptyTake: 'Nothing was recorded. Take it again once the picture moves.',
  interval: (from, to) => `95 % interval ${from} to ${to}`,
  error: (degrees) => `standard error ${degrees}`,
  accepted: (accepted, all) =>
    accepted === all
      ? `${all} ${all === 1 ? 'repetition' : 'repetitions'}`
      : `${accepted} of ${all} repetitions used`,
  refused: 'Could not be measured',
  flagged: 'To know',
  gross: (degrees) => `${degrees} as the eye sees it, trunk movement included`,
  result: 'Change',
  resultHint: 'Take before, treat, take after: the change and its error appear here.',
  verdict: { gain: 'Gain', loss: 'Loss', 'within-error': 'No clear change' },
  verdictText: {
    gain: 'The change is larger than the error of measurement.',
    loss: 'The change is larger than the error of measurement.',
    'within-error': 'The change lies within the error of measurement. That is a normal result.',
  },
  mdc: (degrees, source) =>
    ({
      session: `Smallest change that these takes could show: ${degrees}`,
      literature: `Smallest change that can be shown, as published: ${degrees}`,
      given: `Smallest change that can be shown, as set: ${degrees}`,
    })[source],
  noMdc: 'The smallest change that can be shown is not known: both takes need three repetitions.',
  changePicture: (delta, from, to) => `Change ${delta}, 95 % interval ${from} to ${to}`,
  compensationAdded: (degrees) => `Trunk movement added ${degrees} to what the eye sees as change.`,
  notComparable: 'Not comparable',
  reasons: reasonSentences,
  notComparableReasons: notComparableSentences,
  failure: {
    ...failureWords,
    'no-example': {
      sentence: 'The example could not be loaded.',
      wayOn: 'Try again, or use the camera or a video file.',
    },
    'not-a-recording': {
      sentence: 'This file is not a recording of this page.',
      wayOn: 'Choose a file that ends in .ndjson, as the result page saves them.',
    },
  },
  partMissing:
    'This part of the page could not be loaded: there is no network, or the page has a newer version. Nothing is lost.',
  reload: 'Reload the page',
  retry: 'Try again',
  useExample: 'Use the example',
  useFilm: 'Open a video or a recording',
  useCamera: 'Start the camera',
  clinic: englishClinic,
};
