import type { Reason } from 'goniokit';
import type { NotABackup } from '../store/backup.ts';
import type { RegionId, StepId } from '../store/records.ts';
import type { StoreTrouble } from '../store/store-error.ts';
import type { ClinicWords } from './clinic-words.ts';
import {
  germanNormDifferences,
  germanReasons,
  germanSideReasons,
  germanSideWarnings,
} from './german-reasons.ts';
import { germanVault } from './german-vault.ts';
import { numberWords } from './number-words.ts';

const { counted, list } = numberWords('de');

const regions: Readonly<Record<RegionId, string>> = {
  neck: 'Nacken (HWS)',
  back: 'Rücken',
  shoulder: 'Schulter',
  elbow: 'Ellenbogen',
  'wrist-hand': 'Handgelenk, Hand',
  hip: 'Hüfte',
  knee: 'Knie',
  ankle: 'Sprunggelenk',
};

const steps: Readonly<Record<StepId, string>> = {
  region: 'Region',
  protocol: 'Bewegungen',
  before: 'Vorher',
  treat: 'Behandlung',
  after: 'Nachher',
  result: 'Ergebnis',
};

const counts = [
  '',
  'Eins',
  'Zwei',
  'Drei',
  'Vier',
  'Fünf',
  'Sechs',
  'Sieben',
  'Acht',
  'Neun',
  'Zehn',
];

const refusedBackup: Readonly<Record<NotABackup, string>> = {
  'not-a-backup': 'Diese Datei ist keine Sicherung dieser Seite. Nichts wurde geändert.',
  'newer-backup':
    'Diese Sicherung stammt von einer neueren Version dieser Seite. Nichts wurde geändert; die Seite neu laden, um die neuere Version zu erhalten.',
};

const trouble: Readonly<Record<StoreTrouble, string>> = {
  full: 'Der Speicher ist voll. Neues bleibt auf dieser Seite, bis sie geschlossen wird: eine Sicherung herunterladen, Platz schaffen, dann erneut versuchen.',
  newer:
    'Eine neuere Version dieser Seite verwaltet jetzt die Daten. Diese Seite neu laden; bis dahin wird nichts Neues auf dem Gerät gespeichert.',
  unavailable:
    'Dieser Browser lässt die Seite keine Daten speichern, wie in einem privaten Fenster. Was Sie hier tun, geht beim Schließen der Seite verloren: zuvor eine Sicherung herunterladen.',
  failed:
    'Etwas konnte nicht auf das Gerät geschrieben werden. Es bleibt auf dieser Seite, bis sie geschlossen wird: erneut versuchen oder eine Sicherung herunterladen.',
};

const light = 'Mehr Licht hilft, und Kleidung, die sich von der Wand abhebt.';
const square = 'Gerade zur Kamera drehen und entlang der Bildebene bewegen.';
const slowly = 'In Ruhe beginnen, hin, eine Sekunde halten und zurück; dreimal.';

const whatToDo: Readonly<Partial<Record<Reason, string>>> = {
  'no-person': 'Vor Beginn der Messung ins Bild treten.',
  hidden: 'Zurücktreten oder drehen, bis das Gelenk die ganze Zeit zu sehen ist.',
  'view-unknown': square,
  'wrong-view': square,
  'oblique-view': square,
  'out-of-plane': square,
  'too-short': slowly,
  'no-repetitions': slowly,
  'no-plateau': slowly,
  'gap-at-peak': light,
  'frame-rate-low': 'Andere Programme schließen und der Kamera mehr Licht geben.',
  'tracking-jumps': light,
  'side-swaps': light,
  'segment-length-changes': light,
};

const turnHand =
  'Die Hand drehen, bis sie sich entlang der Bildebene bewegt, nicht zur Kamera hin.';

const whatToDoWithHand: typeof whatToDo = {
  'no-person': 'Vor Beginn der Messung die Hand zeigen.',
  hidden: 'Die Hand so halten, dass sie die ganze Zeit ganz zu sehen ist.',
  'out-of-plane': turnHand,
  'oblique-view': turnHand,
};

const reasonAdvice = Object.fromEntries(
  Object.entries(germanReasons).map(([reason, words]) => [
    reason,
    `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
  ]),
) as Record<Reason, string>;

const retainedUnknown = 'Was von der letzten Sitzung geblieben ist, wird nicht angegeben:';

export const germanClinic: ClinicWords = {
  opening: 'Liest, was auf diesem Gerät gespeichert ist ...',
  clients: 'Klienten',
  noClients:
    'Noch keine Klienten. Unten den ersten anlegen, oder eine Messung ohne Klienten ausprobieren.',
  noSuchClient: 'Dieser Klient ist nicht auf diesem Gerät.',
  search: 'Nach Kürzel suchen',
  newClient: 'Neuer Klient',
  code: 'Kürzel',
  codeHint:
    'Ein Kürzel, das Ihnen etwas sagt, kein Name. Geburtsjahr und Geschlecht dienen nur dazu, zu zeigen, was andere in diesem Alter erreichen.',
  codeTaken: 'Dieses Kürzel ist vergeben. Bitte ein anderes wählen.',
  birthYear: 'Geburtsjahr (optional)',
  sex: 'Geschlecht (optional)',
  sexes: { none: 'Keine Angabe', female: 'Weiblich', male: 'Männlich' },
  addClient: 'Klient anlegen',
  person: (birthYear, sex) =>
    [
      birthYear === null ? null : `geboren ${birthYear}`,
      sex && { female: 'weiblich', male: 'männlich' }[sex],
    ]
      .filter((one) => one)
      .join(', '),
  eraseClient: 'Diesen Klienten löschen',
  eraseAsk: (code) => `${code} löschen?`,
  eraseText:
    'Alle Sitzungen und Aufnahmen dieses Klienten werden endgültig von diesem Gerät gelöscht.',
  keepClient: 'Behalten',
  eraseNow: 'Endgültig löschen',
  unfinished: 'Offene Sitzungen',
  sessions: (count) => counted(count, 'Sitzung', 'Sitzungen'),
  sessionsTitle: 'Sitzungen',
  session: 'Sitzung',
  noSessions: 'Noch keine Sitzung.',
  noSuchSession: 'Diese Sitzung ist nicht auf diesem Gerät.',
  startSession: 'Sitzung beginnen',
  finishSession: 'Sitzung abschließen',
  goOnAt: (step) => `Weiter: ${steps[step]}`,
  history: 'Verlauf',
  clockWasSetBack:
    'Die Uhr dieses Geräts wurde zwischen Sitzungen zurückgestellt. Sie stehen in der Reihenfolge, in der sie begonnen wurden; ein Datum kann falsch sein.',
  progressPicture: (degrees) => `Von Messung zu Messung: ${list(degrees)}`,
  sinceFirst: (verdict, delta, from, to) =>
    `Seit der ersten Messung: ${verdict.replace(/^Keine/, 'keine')}, ${delta} (95‑%‑Intervall ${from} bis ${to}).`,
  tryTitle: 'Ohne Klienten',
  tryText:
    'Eine Bewegung, vorher und nachher: mit einem Beispiel, der Kamera oder einem Video. Nichts wird gespeichert.',
  tryIt: 'Ausprobieren',
  data: 'Auf diesem Gerät',
  dataText:
    'Winkel und Körperpunkte werden in diesem Browser gespeichert, nie Bilder. Ein Browser kann seine Daten löschen: ab und zu eine Sicherung herunterladen.',
  offline: 'Diese Seite funktioniert jetzt ohne Netz.',
  damaged: (count) =>
    `${counted(count, 'Datensatz war', 'Datensätze waren')} nicht lesbar. Die anderen sind nicht betroffen; eine Sicherung enthält auch die beschädigten.`,
  backup: 'Sicherung herunterladen',
  backingUp: 'Die Sicherung wird zusammengestellt …',
  backupName: (ms) => `goniokit-sicherung-${new Date(ms).toISOString().slice(0, 10)}.json`,
  restore: 'Sicherung einspielen',
  restored: (notice) => {
    if (notice.status === 'reading') return 'Die Sicherung wird gelesen …';
    if (notice.status === 'refused') return refusedBackup[notice.reason];
    if (notice.status === 'failed') return trouble[notice.trouble];
    if (notice.status === 'sealed') return germanVault.sealedBackup(notice.isWrong);
    const { restored, present, damaged } = notice;
    const left =
      damaged > 0
        ? ` ${counted(damaged, 'war beschädigt und wurde', 'waren beschädigt und wurden')} ausgelassen.`
        : '';
    const stayed =
      present > 0
        ? ` ${counted(present, 'war schon hier und bleibt, wie er ist', 'waren schon hier und bleiben, wie sie sind')}.`
        : '';
    return `${counted(restored, 'Datensatz', 'Datensätze')} eingespielt.${stayed}${left}`;
  },
  trouble,
  tryAgain: 'Erneut versuchen',
  readOnly:
    'Diese Seite ist in einem anderen Tab geöffnet, der schreibt. Hier können Sie lesen; den anderen Tab schließen, um hier zu arbeiten.',
  vault: germanVault,
  steps,
  stepsLabel: 'Schritte der Sitzung',
  regions,
  noRegion: 'Noch keine Region',
  sidedRegion: (region, side) =>
    side === 'none'
      ? regions[region]
      : `${regions[region]} ${side === 'left' ? 'links' : 'rechts'}`,
  regionTitle: 'Was wird behandelt?',
  protocolTitle: 'Was gemessen wird',
  protocolText:
    'Vorschlag für diese Region. Nach Belieben ändern; vorher und nachher wird dasselbe gemessen.',
  noMotions: 'Keine Bewegung ist übrig. Bitte eine hinzufügen.',
  modes: { active: 'aktiv', passive: 'passiv' },
  modeOf: (motion) => `${motion}: aktiv oder passiv`,
  earlier: (motion) => `${motion}: früher`,
  laterOn: (motion) => `${motion}: später`,
  leaveOut: (motion) => `${motion} weglassen`,
  addMotion: 'Bewegung hinzufügen',
  chooseMotion: 'Auswählen ...',
  keepProtocol: (region) => `Als meine Liste für ${region} behalten`,
  ownProtocolKept: 'Das ist Ihre Liste',
  toBefore: 'Vorher messen',
  toTreat: 'Weiter zur Behandlung',
  toAfter: 'Nachher messen',
  toResult: 'Ergebnis zeigen',
  toClient: 'Zurück zum Klienten',
  treatTitle: 'Behandlung',
  treatText:
    'Die Messung vorher ist gespeichert. Die Kamera ist aus. Sie können diese Seite schließen und später an dieser Stelle weitermachen.',
  notes: 'Notizen',
  painTitle: 'Schmerz',
  pain: { rest: 'Schmerz in Ruhe, 0 bis 10', end: 'Schmerz am Bewegungsende, 0 bis 10' },
  painChange: (before, after) =>
    before === null && after === null
      ? 'nicht erfragt'
      : `${before ?? '–'} vorher, ${after ?? '–'} nachher`,
  motionsOf: { before: 'Vor der Behandlung', after: 'Nach der Behandlung' },
  measuring: 'Messung',
  toDo: 'offen',
  notMeasured: 'nicht gemessen',
  interrupted: (motion, which) =>
    `Eine Aufnahme wurde unterbrochen: ${motion}, ${which.toLowerCase()}. Was davor kam, ist gespeichert.`,
  recover: 'Messen, was da ist',
  discard: 'Verwerfen',
  motionPicture: (label) => `So wird die Bewegung gelesen: ${label}`,
  stand: {
    'whole-body': 'Kopf bis Fuß im Bild, etwa drei Meter entfernt.',
    'upper-body': 'Kopf bis Hüfte im Bild, etwa zwei Meter entfernt.',
    'forearm-and-hand':
      'Kopf, Unterarm und die ganze Hand im Bild, etwa anderthalb Meter entfernt; Licht von vorn.',
    hand: 'Die ganze Hand im Bild, etwa einen halben Meter entfernt; Licht von vorn.',
  },
  setUp: 'Kamera waagerecht auf Hüfthöhe; Licht von vorn, eine Person im Bild.',
  speak: 'Vorlesen',
  fullScreen: 'Vollbild',
  leaveFullScreen: 'Vollbild verlassen',
  advice: {
    ...reasonAdvice,
    nobody: 'Bitte ins Bild treten.',
    'whole-body': 'Zurücktreten, bis Sie von Kopf bis Fuß zu sehen sind.',
    'step-back': 'Etwas zurücktreten.',
    'come-nearer': 'Näher kommen.',
    'face-camera': 'Zur Kamera drehen.',
    'turn-side': 'So drehen, dass die Kamera die Seite sieht, die sich bewegt.',
    'hold-still': 'In Ruhe bleiben.',
    'two-people': 'Zwei Personen sind im Bild. Eine muss hinausgehen.',
    dark: 'Es ist zu dunkel. Licht vor der Person einschalten.',
    glare: 'Das Licht ist zu hell. Kamera vom Fenster wegdrehen oder Vorhang zuziehen.',
    'camera-tilted': 'Die Kamera steht schief. Waagerecht aufstellen.',
    'camera-looks-up':
      'Die Kamera blickt nach oben. Das Gerät auf Hüfthöhe und aufrechter hinstellen.',
    'camera-looks-down':
      'Die Kamera blickt nach unten. Das Gerät auf Hüfthöhe und aufrechter hinstellen.',
    'not-upright': 'Aufrecht stehen oder sitzen. Ist das so, steht die Kamera schief.',
    'no-hand': 'Die Hand, die sich bewegt, ganz und offen zur Kamera zeigen.',
    'hand-cut': 'Die ganze Hand ins Bild bringen.',
    'hand-nearer': 'Mit der Hand näher zur Kamera kommen.',
    'hand-back': 'Mit der Hand etwas von der Kamera weggehen.',
    'no-person': 'Bitte ins Bild treten.',
    hidden: 'Drehen oder zurücktreten, bis das Gelenk zu sehen ist.',
    'oblique-view': 'Gerade zur Kamera drehen.',
    'wrong-view': 'Gerade zur Kamera drehen.',
    'view-unknown': 'Aufrecht stehen, damit die Kamera erkennt, wie Sie stehen.',
  },
  whatToDo: (reason, framing) =>
    (framing === 'hand' && whatToDoWithHand[reason]) || (whatToDo[reason] ?? 'Bitte neu messen.'),
  aboutToStart: 'So ist es richtig. In Ruhe bleiben: es beginnt von selbst.',
  startYourself: 'Bereit. Mit dem Knopf beginnen.',
  alreadyTaken: 'Diese Bewegung ist gemessen. Eine andere wählen oder neu messen.',
  takeAgain: (why, whatToDo) =>
    why === ''
      ? 'Das war nicht messbar. Bitte neu messen.'
      : `Das war nicht messbar: ${why}. ${whatToDo}`,
  chooseSource: 'Wählen, woher das Bild kommt.',
  holdAndBack: (repetitions) =>
    `Eine Sekunde halten, dann zurück. ${repetitions === 1 ? 'Einmal.' : `${counts[repetitions]}mal.`}`,
  counted: (repetitions) => `${counts[repetitions] ?? repetitions}.`,
  enough: (repetitions) => `${counts[repetitions]}. In Ruhe bleiben.`,
  redoTitle: 'Die Wiederholungen',
  redo: 'Noch einmal',
  redoOf: (repetition) => `Noch einmal: ${repetition}`,
  redoing: (number) => `Wiederholung ${number} wird noch einmal gemacht: Die nächste ersetzt sie.`,
  keepAll: 'So lassen',
  stillToDo: (motions) => `Noch nicht gemessen: ${list(motions)}.`,
  allTaken: {
    before: 'Alle Bewegungen sind gemessen. Weiter zur Behandlung.',
    after: 'Alle Bewegungen sind gemessen. Zum Ergebnis.',
  },
  result: 'Ergebnis',
  reportTitle: 'Bewegungsausmaß vor und nach der Behandlung',
  treated: 'Behandelt',
  incomplete: 'Noch keine Änderung zu zeigen: beide Messungen sind nötig.',
  retained: (delta, share, from, to) =>
    `Von der letzten Zunahme um ${delta} waren zu Beginn dieser Sitzung ${share} geblieben (95‑%‑Intervall ${from} bis ${to}).`,
  notRetained: {
    'no-clear-gain': `${retainedUnknown} es gab keine eindeutige Zunahme, von der etwas bleiben könnte.`,
    'gain-imprecise': `${retainedUnknown} die Zunahme ist zu ungenau bekannt, um durch sie zu teilen.`,
    'not-comparable': `${retainedUnknown} die drei Aufnahmen dürfen nicht miteinander verglichen werden.`,
  },
  norm: (mean, sd) =>
    `Gesunde dieses Alters und Geschlechts: im Mittel ${mean}${sd === null ? '' : `, Standardabweichung ${sd}`}.`,
  normDifference: ({ motion, difference }) =>
    difference === null ? null : (germanNormDifferences[motion] ?? difference),
  curves: 'Die Wiederholungen übereinander',
  curvesText:
    'Die Wiederholungen übereinander: grau vorher, blau nachher; dick, wo die Endstellung gehalten wurde.',
  bothSides: 'Seitenvergleich',
  sidesText: (left, right, difference, from, to) =>
    `links ${left}, rechts ${right}: links minus rechts ${difference} (95‑%‑Intervall ${from} bis ${to}).`,
  sideReasons: germanSideReasons,
  sideWarnings: germanSideWarnings,
  sideVerdict: {
    'left-larger': 'Die linke Seite bewegt sich weiter.',
    'right-larger': 'Die rechte Seite bewegt sich weiter.',
    'within-error': 'Kein eindeutiger Unterschied.',
  },
  exportCsv: 'CSV',
  exportJson: 'JSON',
  exportFhir: 'FHIR',
  exportRecordings: 'Aufnahmen',
  print: 'Drucken',
};
