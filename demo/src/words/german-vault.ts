import { numberWords } from './number-words.ts';
import type { VaultWords } from './vault-words.ts';

const { counted } = numberWords('de');

export const germanVault: VaultWords = {
  title: 'Kennwort',
  about:
    'Mit einem Kennwort ist alles verschlüsselt, was dieses Gerät speichert: Kürzel, Sitzungen, Ergebnisse und Aufnahmen. Die Seite fragt danach, wenn sie geöffnet wird und wenn sie eine Weile nicht berührt wurde.',
  lost: 'Ein verlorenes Kennwort heißt verlorene Daten. Ohne Kennwort oder Wiederherstellungsschlüssel kann sie niemand öffnen.',
  old: 'Was vorher gespeichert war, kann im freien Speicher lesbar bleiben, bis es überschrieben ist. Am besten vor dem ersten Klienten festlegen.',
  isOn: 'Alles, was dieses Gerät speichert, ist verschlüsselt.',
  passphrase: 'Kennwort',
  once: 'Noch einmal',
  hint: 'Mindestens 12 Zeichen. Gut sind vier Wörter, die nichts miteinander zu tun haben.',
  tooShort: 'Das ist zu kurz: mindestens 12 Zeichen.',
  different: 'Die beiden sind nicht gleich.',
  setUp: 'Kennwort festlegen',
  turnOn: 'Verschlüsseln',
  working: 'Einen Moment ...',
  notDone: 'Das konnte nicht geschrieben werden. Nichts wurde geändert.',
  recoveryTitle: 'Ihr Wiederherstellungsschlüssel',
  recoveryText:
    'Er öffnet die Daten, wenn das Kennwort vergessen ist. Er wird nur dieses eine Mal gezeigt: aufschreiben und nicht beim Gerät aufbewahren.',
  written: 'Ich habe ihn aufgeschrieben',
  lockNow: 'Sperren',
  lockAfter: 'Bei Nichtbenutzung sperren',
  minutes: (minutes) =>
    minutes === null ? 'nie' : `nach ${counted(minutes, 'Minute', 'Minuten')}`,
  change: 'Kennwort ändern',
  next: 'Neues Kennwort',
  changed:
    'Ab jetzt gilt das neue Kennwort. Frühere Sicherungen öffnet weiterhin das alte. Der Wiederherstellungsschlüssel bleibt derselbe.',
  renew: 'Neuer Wiederherstellungsschlüssel',
  renewText:
    'Der alte Wiederherstellungsschlüssel öffnet dieses Gerät dann nicht mehr; frühere Sicherungen öffnet er weiterhin.',
  turnOff: 'Kennwort ausschalten',
  turnOffAsk: 'Kennwort ausschalten?',
  turnOffText: 'Was dieses Gerät speichert, kann dann jeder lesen, der es benutzt.',
  stayOn: 'Eingeschaltet lassen',
  cancel: 'Abbrechen',
  outcome: {
    'wrong-secret': 'Das ist weder das Kennwort noch der Wiederherstellungsschlüssel.',
    failed: 'Das konnte nicht geschrieben werden. Nichts wurde geändert.',
  },
  lockedTitle: 'Gesperrt',
  lockedText:
    'Was dieses Gerät speichert, ist verschlüsselt. Kennwort oder Wiederherstellungsschlüssel öffnen es.',
  secret: 'Kennwort oder Wiederherstellungsschlüssel',
  unlock: 'Entsperren',
  damaged:
    'Der Datensatz, den das Kennwort öffnet, ist beschädigt: was dieses Gerät speichert, lässt sich nicht mehr öffnen. Bitte löschen und dann eine Sicherung einspielen.',
  bothLost: 'Beide sind verloren',
  bothLostText:
    'Dann ist auch verloren, was dieses Gerät speichert. Es lässt sich löschen, damit die Seite neu benutzt werden kann. Eine Sicherung öffnet sich weiterhin mit dem, womit sie gemacht wurde.',
  eraseAll: 'Alles löschen',
  eraseAllAsk: 'Alles auf diesem Gerät löschen?',
  eraseAllText:
    'Alle Klienten, Sitzungen und Aufnahmen werden endgültig von diesem Gerät gelöscht.',
  backupFor: 'Die Sicherung ist lesbar',
  readers: {
    everybody: 'für jeden, der die Datei hat',
    device: 'mit dem Gerätekennwort',
    own: 'mit einem eigenen Kennwort',
  },
  sealedBackup: (isWrong) =>
    isWrong
      ? 'Das öffnet die Sicherung nicht. Entweder wurde sie mit einem anderen Kennwort gemacht, oder die Datei wurde geändert.'
      : 'Diese Sicherung ist verschlüsselt. Bitte das Kennwort eingeben, mit dem sie gemacht wurde.',
  openBackup: 'Öffnen und einspielen',
};
