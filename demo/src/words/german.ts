import type { Side } from 'goniokit';
import { germanClinic } from './german-clinic.ts';
import { germanJoints, germanMotions } from './german-motions.ts';
import { germanNotComparable, germanReasons } from './german-reasons.ts';
import { numberWords } from './number-words.ts';
import type { Words } from './words.ts';

const numbers = numberWords('de');

const sides: Readonly<Record<Side, string>> = { left: 'Links', right: 'Rechts', none: 'Mitte' };

/** A motion of the catalogue; of another one, its id. */
function motion(id: string) {
  return germanMotions[id] ?? { label: id, position: '', instruction: '' };
}

export const german: Words = {
  ...numbers,
  language: 'de',
  languageLabel: 'Sprache',
  title: 'goniokit',
  purpose: 'Bewegungsausmaß, vorher und nachher',
  limits:
    'Schätzungen aus einer Kamera, nicht als Goniometer validiert, nicht für Diagnose oder Therapieentscheidungen.',
  privacy: 'Bilder bleiben auf diesem Gerät.',
  source: 'Bild aus',
  sources: { example: 'Beispiel', camera: 'Kamera', film: 'Video oder Aufnahme' },
  examples: {
    'synthetic-gain': 'Simulierte Person',
    'film-cut-in-two': 'Film einer Person',
  },
  exampleLabel: 'Beispiel',
  cameraLabel: 'Welche Kamera',
  firstCamera: 'Die erste Kamera des Browsers',
  closed: 'Die Kamera ist aus.',
  motion: 'Bewegung',
  motionLabel: (id) => motion(id).label,
  howTo: motion,
  joint: (joint) => germanJoints[joint] ?? joint,
  side: 'Körperseite',
  sides,
  sidedMotion: (id, side) => {
    const { label } = motion(id);
    return side === 'none' ? label : `${label} ${sides[side].toLowerCase()}`;
  },
  cameraView: {
    front: 'Die Kamera sieht die Person von vorn.',
    side: 'Die Kamera sieht die Person von der Seite, die sich bewegt.',
  },
  picture: (label) => `Skelett mit Goniometer: ${label}`,
  opening: {
    example: 'Das Beispiel wird geladen ...',
    camera: 'Die Kamera startet, das Modell wird geladen ...',
    film: 'Das Video wird geöffnet, das Modell geladen ...',
    recording: 'Die Aufnahme wird geöffnet ...',
  },
  play: 'Abspielen',
  pause: 'Anhalten',
  again: 'Noch einmal abspielen',
  liveError: 'laufender Wert; sein Fehler kommt mit der Messung',
  leftOut: (count) => `${numbers.counted(count, 'Bild', 'Bilder')} ausgelassen`,
  depth: 'aus der Tiefe gelesen: im Bild ist es von hier nicht zu sehen',
  phase: {
    waiting: 'Aus der Ruhe beginnen',
    rest: 'In Ruhe',
    out: 'Bewegung hin',
    holding: 'Halten',
    back: 'Bewegung zurück',
  },
  held: (ms) => `${numbers.seconds(ms)} s gehalten`,
  repetitions: 'Wiederholungen',
  repetition: (number, degrees) => `Wiederholung ${number}: ${degrees}`,
  noRepetition: 'Noch keine. Hin, eine Sekunde halten, und zurück.',
  unreadable: 'Kein Wert',
  compensation: {
    'trunk-lean': 'Der Rumpf neigt sich',
    'trunk-rotation': 'Der Rumpf dreht sich',
    'shoulder-hike': 'Die Schulter wird hochgezogen',
    'pelvic-drop': 'Das Becken sinkt ab',
    'elbow-bend': 'Der Ellenbogen beugt sich',
    'knee-bend': 'Das Knie beugt sich',
  },
  compensating: (what, degrees) => `${what}: ${degrees}`,
  which: { before: 'Vorher', after: 'Nachher' },
  take: { before: 'Vorher messen', after: 'Nachher messen' },
  retake: { before: 'Vorher neu messen', after: 'Nachher neu messen' },
  taking: { before: 'Messung vorher läuft', after: 'Messung nachher läuft' },
  finish: { before: 'Messung vorher beenden', after: 'Messung nachher beenden' },
  notTaken: 'Noch nicht gemessen',
  clear: 'Beide verwerfen',
  emptyTake: 'Nichts wurde aufgenommen. Bitte neu messen, sobald sich das Bild bewegt.',
  interval: (from, to) => `95‑%‑Intervall ${from} bis ${to}`,
  error: (degrees) => `Standardfehler ${degrees}`,
  accepted: (accepted, all) =>
    accepted === all
      ? numbers.counted(all, 'Wiederholung', 'Wiederholungen')
      : `${accepted} von ${all} Wiederholungen verwendet`,
  refused: 'War nicht messbar',
  flagged: 'Zu beachten',
  gross: (degrees) => `${degrees}, wie es das Auge sieht, mit Ausweichbewegung des Rumpfes`,
  result: 'Änderung',
  resultHint:
    'Vorher messen, behandeln, nachher messen: hier erscheint die Änderung mit ihrem Fehler.',
  verdict: { gain: 'Zunahme', loss: 'Abnahme', 'within-error': 'Keine eindeutige Änderung' },
  verdictText: {
    gain: 'Die Änderung ist größer als der Messfehler.',
    loss: 'Die Änderung ist größer als der Messfehler.',
    'within-error': 'Die Änderung liegt innerhalb des Messfehlers. Das ist ein normales Ergebnis.',
  },
  mdc: (degrees, source) =>
    ({
      session: `Kleinste Änderung, die diese Messungen zeigen könnten: ${degrees}`,
      literature: `Kleinste nachweisbare Änderung laut Literatur: ${degrees}`,
      given: `Kleinste nachweisbare Änderung, wie eingestellt: ${degrees}`,
    })[source],
  noMdc:
    'Die kleinste nachweisbare Änderung ist nicht bekannt: beide Messungen brauchen drei Wiederholungen.',
  changePicture: (delta, from, to) => `Änderung ${delta}, 95‑%‑Intervall ${from} bis ${to}`,
  compensationAdded: (degrees) =>
    `Die Ausweichbewegung des Rumpfes trug ${degrees} zu der Änderung bei, die das Auge sieht.`,
  notComparable: 'Nicht vergleichbar',
  reasons: germanReasons,
  notComparableReasons: germanNotComparable,
  failure: {
    insecure: {
      sentence: 'Browser zeigen die Kamera nur Seiten, die über https geladen wurden.',
      wayOn:
        'Die Seite über https öffnen, oder auf diesem Gerät als localhost; oder ein Video verwenden.',
    },
    refused: {
      sentence: 'Diese Seite darf die Kamera nicht verwenden.',
      wayOn:
        'In der Adresszeile des Browsers erlauben und erneut versuchen; oder ein Video verwenden.',
    },
    missing: {
      sentence: 'Keine Kamera wurde gefunden.',
      wayOn: 'Eine anschließen und erneut versuchen; oder ein Video verwenden.',
    },
    busy: {
      sentence: 'Ein anderes Programm verwendet die Kamera.',
      wayOn: 'Dieses Programm schließen und erneut versuchen; oder ein Video verwenden.',
    },
    overconstrained: {
      sentence: 'Die gewählte Kamera ist nicht da oder liefert nicht die nötigen Bilder.',
      wayOn: 'Eine andere Kamera wählen.',
    },
    paused: {
      sentence: 'Die Kamera sendet im Moment keine Bilder.',
      wayOn: 'Ihre Abdeckung öffnen und nachsehen, ob ein anderes Programm sie verwendet.',
    },
    unplugged: {
      sentence: 'Die Kamera wurde abgezogen.',
      wayOn:
        'Wieder anschließen und erneut versuchen; was bis dahin aufgenommen wurde, ist gespeichert.',
    },
    'not-a-film': {
      sentence: 'Diese Datei ist kein Film.',
      wayOn: 'Eine Datei mit der Endung mp4, mov, webm oder mkv wählen.',
    },
    'no-picture': {
      sentence: 'In diesem Film sind keine Bilder.',
      wayOn: 'Einen Film wählen, in dem eine Person zu sehen ist.',
    },
    codec: {
      sentence: 'Dieser Browser kann den Codec dieses Films nicht abspielen.',
      wayOn: 'Den Film in H.264 oder VP9 umwandeln, oder einen anderen Browser verwenden.',
    },
    damaged: {
      sentence: 'Dieser Film ist beschädigt.',
      wayOn: 'Ihn noch einmal von der Kamera kopieren, oder einen anderen wählen.',
    },
    'no-model': {
      sentence: 'Das Modell, das Personen findet, konnte nicht geladen werden.',
      wayOn: 'Die Seite neu laden; Aufnahmen lassen sich auch ohne messen.',
    },
    'graphics-lost': {
      sentence: 'Die Grafikkarte arbeitet nicht mehr für diese Seite.',
      wayOn: 'Erneut versuchen: wo nötig, läuft das Modell dann auf dem Prozessor.',
    },
    'no-example': {
      sentence: 'Das Beispiel konnte nicht geladen werden.',
      wayOn: 'Erneut versuchen, oder die Kamera oder ein Video verwenden.',
    },
    'not-a-recording': {
      sentence: 'Diese Datei ist keine Aufnahme dieser Seite.',
      wayOn: 'Eine Datei mit der Endung .ndjson wählen, wie sie die Ergebnisseite speichert.',
    },
  },
  partMissing:
    'Dieser Teil der Seite konnte nicht geladen werden: kein Netz, oder es gibt eine neuere Version. Nichts ist verloren.',
  reload: 'Seite neu laden',
  retry: 'Erneut versuchen',
  useExample: 'Beispiel verwenden',
  useFilm: 'Video oder Aufnahme öffnen',
  useCamera: 'Kamera starten',
  clinic: germanClinic,
};
