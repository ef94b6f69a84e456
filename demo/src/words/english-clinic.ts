import type { Reason } from 'goniokit';
import {
  notRetainedSentences,
  sideReasonSentences,
  sideWarningSentences,
} from 'goniokit/comparison';
import { reasonSentences } from 'goniokit/report';
import type { NotABackup } from '../store/backup.ts';
import type { RegionId, StepId } from '../store/records.ts';
import type { StoreTrouble } from '../store/store-error.ts';
import type { ClinicWords } from './clinic-words.ts';
import { englishVault } from './english-vault.ts';
import { numberWords } from './number-words.ts';

const { counted, list } = numberWords('en');

const regions: Readonly<Record<RegionId, string>> = {
  neck: 'Neck',
  back: 'Back',
  shoulder: 'Shoulder',
  elbow: 'Elbow',
  'wrist-hand': 'Wrist and hand',
  hip: 'Hip',
  knee: 'Knee',
  ankle: 'Ankle',
};

const steps: Readonly<Record<StepId, string>> = {
  region: 'Region',
  protocol: 'Motions',
  before: 'Before',
  treat: 'Treat',
  after: 'After',
  result: 'Result',
};

const counts = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

const refusedBackup: Readonly<Record<NotABackup, string>> = {
  'not-a-backup': 'This file is not a backup of this page. Nothing was changed.',
  'newer-backup':
    'This backup was made by a newer version of this page. Nothing was changed; reload the page to get the newer version.',
};

const trouble: Readonly<Record<StoreTrouble, string>> = {
  full: 'The disk is full. What is new stays in this page until it is closed: download a backup, make room, then try again.',
  newer:
    'A newer version of this page keeps the data now. Reload this page; until then nothing new is kept on the device.',
  unavailable:
    'This browser does not let the page keep data, as in a private window. What you do here is lost when the page is closed: download a backup before that.',
  failed:
    'Something could not be written to the device. It stays in this page until it is closed: try again, or download a backup.',
};

const light = 'More light helps, and clothes that stand out from the wall.';
const square = 'Turn square to the camera, and move along the picture.';
const slowly = 'Start at rest, move out, hold for a second, and come back; three times.';

const whatToDo: Readonly<Partial<Record<Reason, string>>> = {
  'no-person': 'Step into the picture before the take begins.',
  hidden: 'Step back, or turn, until the joint is seen all the time.',
  'view-unknown': square,
  'wrong-view': square,
  'oblique-view': square,
  'out-of-plane': square,
  'too-short': slowly,
  'no-repetitions': slowly,
  'no-plateau': slowly,
  'gap-at-peak': light,
  'frame-rate-low': 'Close other programs, and give the camera more light.',
  'tracking-jumps': light,
  'side-swaps': light,
  'segment-length-changes': light,
};

const turnHand = 'Turn the hand until it moves along the picture, not toward the camera.';

/** Of a hand that is measured by itself: it has no view, and nobody has to step anywhere. */
const whatToDoWithHand: typeof whatToDo = {
  'no-person': 'Show the hand before the take begins.',
  hidden: 'Hold the hand so that all of it is seen all the time.',
  'out-of-plane': turnHand,
  'oblique-view': turnHand,
};

/** A sentence of its own. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

const reasonAdvice = Object.fromEntries(
  Object.entries(reasonSentences).map(([reason, words]) => [reason, sentence(words)]),
) as Record<keyof typeof reasonSentences, string>;

export const englishClinic: ClinicWords = {
  opening: 'Reading what this device keeps ...',
  clients: 'Clients',
  noClients: 'No clients yet. Add the first one below, or try a measurement without a client.',
  noSuchClient: 'This client is not on this device.',
  search: 'Search by code',
  newClient: 'New client',
  code: 'Code',
  codeHint:
    'A code that means something to you, not a name. Birth year and sex are only used to show what others of that age reach.',
  codeTaken: 'This code is in use. Choose another one.',
  birthYear: 'Birth year (optional)',
  sex: 'Sex (optional)',
  sexes: { none: 'Not given', female: 'Female', male: 'Male' },
  addClient: 'Add client',
  person: (birthYear, sex) =>
    [birthYear === null ? null : `born ${birthYear}`, sex].filter((one) => one).join(', '),
  eraseClient: 'Erase this client',
  eraseAsk: (code) => `Erase ${code}?`,
  eraseText: 'All sessions and recordings of this client go from this device, for good.',
  keepClient: 'Keep',
  eraseNow: 'Erase for good',
  unfinished: 'Unfinished sessions',
  sessions: (count) => counted(count, 'session', 'sessions'),
  sessionsTitle: 'Sessions',
  session: 'Session',
  noSessions: 'No session yet.',
  noSuchSession: 'This session is not on this device.',
  startSession: 'Start a session',
  finishSession: 'Finish the session',
  goOnAt: (step) => `Go on: ${steps[step].toLowerCase()}`,
  history: 'Over the sessions',
  clockWasSetBack:
    'The clock of this device was set back between sessions. They stand in the order in which they were begun; a date may be wrong.',
  progressPicture: (degrees) => `From one measurement to the next: ${list(degrees)}`,
  sinceFirst: (verdict, delta, from, to) =>
    `Since the first measurement: ${verdict.toLowerCase()}, ${delta} (95 % interval ${from} to ${to}).`,
  tryTitle: 'Without a client',
  tryText:
    'One motion, before and after: with an example, the camera or a video file. Nothing is kept.',
  tryIt: 'Try it',
  data: 'On this device',
  dataText:
    'Angles and body points are kept in this browser, never pictures. A browser may clear its data: download a backup now and then.',
  offline: 'This page now works without a network.',
  damaged: (count) =>
    `${counted(count, 'record', 'records')} could not be read. The others are not affected; a backup holds the damaged ones too.`,
  backup: 'Download a backup',
  backingUp: 'Putting the backup together…',
  backupName: (ms) => `goniokit-backup-${new Date(ms).toISOString().slice(0, 10)}.json`,
  restore: 'Restore a backup',
  restored: (notice) => {
    if (notice.status === 'reading') return 'Reading the backup…';
    if (notice.status === 'refused') return refusedBackup[notice.reason];
    if (notice.status === 'failed') return trouble[notice.trouble];
    if (notice.status === 'sealed') return englishVault.sealedBackup(notice.isWrong);
    const { restored, present, damaged } = notice;
    const left = damaged > 0 ? ` ${counted(damaged, 'was', 'were')} damaged and left out.` : '';
    const stayed =
      present > 0
        ? ` ${counted(present, 'was here already and stays as it is', 'were here already and stay as they are')}.`
        : '';
    return `${counted(restored, 'record', 'records')} restored.${stayed}${left}`;
  },
  trouble,
  tryAgain: 'Try again',
  readOnly:
    'This page is open in another tab, which writes. Here you can look; close the other tab to work here.',
  vault: englishVault,
  steps,
  stepsLabel: 'Steps of the session',
  regions,
  noRegion: 'No region yet',
  sidedRegion: (region, side) =>
    side === 'none'
      ? regions[region]
      : `${side === 'left' ? 'Left' : 'Right'} ${regions[region].toLowerCase()}`,
  regionTitle: 'What is treated?',
  protocolTitle: 'What will be measured',
  protocolText:
    'Proposed for the region. Change it as you like; before and after are measured alike.',
  noMotions: 'No motion is left. Add one to go on.',
  modes: { active: 'active', passive: 'passive' },
  modeOf: (motion) => `${motion}: active or passive`,
  earlier: (motion) => `${motion}: earlier`,
  laterOn: (motion) => `${motion}: later`,
  leaveOut: (motion) => `Leave out ${motion.toLowerCase()}`,
  addMotion: 'Add a motion',
  chooseMotion: 'Choose ...',
  keepProtocol: (region) => `Keep as my list for ${region.toLowerCase()}`,
  ownProtocolKept: 'This is your list',
  toBefore: 'Measure before',
  toTreat: 'Go on to treating',
  toAfter: 'Measure after',
  toResult: 'Show the result',
  toClient: 'Back to the client',
  treatTitle: 'Treat',
  treatText:
    'The measurement before is kept. The camera is off. You can close this page and go on later where you were.',
  notes: 'Notes',
  painTitle: 'Pain',
  pain: { rest: 'Pain at rest, 0 to 10', end: 'Pain at the end of the movement, 0 to 10' },
  painChange: (before, after) =>
    before === null && after === null
      ? 'not asked'
      : `${before ?? '–'} before, ${after ?? '–'} after`,
  motionsOf: { before: 'Before treating', after: 'After treating' },
  measuring: 'Measuring',
  toDo: 'to do',
  notMeasured: 'not measured',
  interrupted: (motion, which) =>
    `A recording was interrupted: ${motion}, ${which.toLowerCase()}. What came before is kept.`,
  recover: 'Measure what is there',
  discard: 'Discard it',
  motionPicture: (motion) => `How the movement is read: ${motion.toLowerCase()}`,
  stand: {
    'whole-body': 'Head to feet in the picture, about three metres away.',
    'upper-body': 'Head to hips in the picture, about two metres away.',
    'forearm-and-hand':
      'Head, forearm and the whole hand in the picture, about one and a half metres away; light from the front.',
    hand: 'The whole hand in the picture, about half a metre away; light from the front.',
  },
  setUp: 'Camera level, at hip height; light from the front, one person in the picture.',
  speak: 'Say it aloud',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  advice: {
    ...reasonAdvice,
    nobody: 'Step into the picture.',
    'whole-body': 'Step back until you are seen from head to feet.',
    'step-back': 'Step back a little.',
    'come-nearer': 'Come nearer.',
    'face-camera': 'Turn to face the camera.',
    'turn-side': 'Turn so that the camera sees the side that moves.',
    'hold-still': 'Stay at rest.',
    'two-people': 'Two people are in the picture. One has to step out of it.',
    dark: 'It is too dark. Switch a light on, in front of the person.',
    glare: 'The light is too bright. Turn the camera away from the window, or close a curtain.',
    'camera-tilted': 'The camera is tilted. Set it up level.',
    'camera-looks-up': 'The camera looks up. Put the device at hip height, more upright.',
    'camera-looks-down': 'The camera looks down. Put the device at hip height, more upright.',
    'not-upright': 'Stand or sit upright. If you are, the camera is tilted: set it up level.',
    'no-hand': 'Show the hand that moves, whole and open to the camera.',
    'hand-cut': 'Bring the whole hand into the picture.',
    'hand-nearer': 'Bring the hand nearer to the camera.',
    'hand-back': 'Take the hand a little further from the camera.',
    'no-person': 'Step into the picture.',
    hidden: 'Turn or step back until the joint is seen.',
    'oblique-view': 'Turn square to the camera.',
    'wrong-view': 'Turn square to the camera.',
    'view-unknown': 'Stand upright, so that the camera can tell how you stand.',
  },
  whatToDo: (reason, framing) =>
    (framing === 'hand' && whatToDoWithHand[reason]) || (whatToDo[reason] ?? 'Take it again.'),
  aboutToStart: 'That is right. Stay at rest: it starts by itself.',
  startYourself: 'Ready. Start it with the button.',
  alreadyTaken: 'This motion is measured. Choose another one, or take it again.',
  takeAgain: (why, whatToDo) =>
    why === ''
      ? 'That could not be measured. Take it again.'
      : `That could not be measured: ${why}. ${whatToDo}`,
  chooseSource: 'Choose where the picture comes from.',
  holdAndBack: (repetitions) =>
    `Hold for a second, then back. ${repetitions === 1 ? 'Once.' : `${counts[repetitions]} times.`}`,
  counted: (repetitions) => `${counts[repetitions] ?? repetitions}.`,
  enough: (repetitions) => `${counts[repetitions]}. Stay at rest.`,
  redoTitle: 'The repetitions',
  redo: 'Do again',
  redoOf: (repetition) => `Do again: ${repetition}`,
  redoing: (number) => `Repetition ${number} is done again: the next one takes its place.`,
  keepAll: 'Leave it as it is',
  stillToDo: (motions) => `Not measured yet: ${list(motions)}.`,
  allTaken: {
    before: 'All motions are measured. Go on to treating.',
    after: 'All motions are measured. Look at the result.',
  },
  result: 'Result',
  reportTitle: 'Range of motion, before and after treatment',
  treated: 'Treated',
  incomplete: 'There is no change to show yet: both measurements are needed.',
  retained: (delta, share, from, to) =>
    `Of the last gain of ${delta}, ${share} was left when this session began (95 % interval ${from} to ${to}).`,
  notRetained: {
    'no-clear-gain': `What is left of the last session is not said: ${notRetainedSentences['no-clear-gain']}.`,
    'gain-imprecise': `What is left of the last session is not said: ${notRetainedSentences['gain-imprecise']}.`,
    'not-comparable': `What is left of the last session is not said: ${notRetainedSentences['not-comparable']}.`,
  },
  norm: (mean, sd) =>
    `Healthy people of this age and sex: ${mean} on average${sd === null ? '' : `, standard deviation ${sd}`}.`,
  normDifference: ({ difference }) => difference,
  curves: 'The repetitions over each other',
  curvesText:
    'The repetitions over each other: grey before, blue after; thick where the end was held.',
  bothSides: 'Both sides',
  sidesText: (left, right, difference, from, to) =>
    `left ${left}, right ${right}: left minus right ${difference} (95 % interval ${from} to ${to}).`,
  sideReasons: sideReasonSentences,
  sideWarnings: sideWarningSentences,
  sideVerdict: {
    'left-larger': 'The left side moves further.',
    'right-larger': 'The right side moves further.',
    'within-error': 'No clear difference.',
  },
  exportCsv: 'CSV',
  exportJson: 'JSON',
  exportFhir: 'FHIR',
  exportRecordings: 'Recordings',
  print: 'Print',
};
