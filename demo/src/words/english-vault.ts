import { numberWords } from './number-words.ts';
import type { VaultWords } from './vault-words.ts';

const { counted } = numberWords('en');

export const englishVault: VaultWords = {
  title: 'Passphrase',
  about:
    'With a passphrase, all that this device keeps is encrypted: codes, sessions, results and recordings. The page asks for it when it is opened, and after a while without a touch.',
  lost: 'A lost passphrase is lost data. Without the passphrase or the recovery key nobody can open it.',
  old: 'What was kept before may stay readable in the free space of the disk until it is overwritten. It is best set before the first client.',
  isOn: 'All that this device keeps is encrypted.',
  passphrase: 'Passphrase',
  once: 'Once more',
  hint: 'At least 12 characters. Four words that have nothing to do with each other are good.',
  tooShort: 'This is too short: 12 characters at least.',
  different: 'The two are not the same.',
  setUp: 'Set a passphrase',
  turnOn: 'Encrypt',
  working: 'One moment ...',
  notDone: 'This could not be written. Nothing has changed.',
  recoveryTitle: 'Your recovery key',
  recoveryText:
    'It opens the data when the passphrase is forgotten. It is shown this once: write it down, and keep it where the device is not.',
  written: 'I have written it down',
  lockNow: 'Lock',
  lockAfter: 'Lock by itself when untouched',
  minutes: (minutes) =>
    minutes === null ? 'never' : `after ${counted(minutes, 'minute', 'minutes')}`,
  change: 'Change the passphrase',
  next: 'New passphrase',
  changed:
    'The new passphrase holds from now on. Backups made before still open with the old one. The recovery key stays the same.',
  renew: 'New recovery key',
  renewText:
    'The old recovery key then no longer opens this device; backups made before still open with it.',
  turnOff: 'Turn the passphrase off',
  turnOffAsk: 'Turn the passphrase off?',
  turnOffText: 'What this device keeps is then readable by everybody who uses it.',
  stayOn: 'Leave it on',
  cancel: 'Cancel',
  outcome: {
    'wrong-secret': 'This is neither the passphrase nor the recovery key.',
    failed: 'This could not be written. Nothing has changed.',
  },
  lockedTitle: 'Locked',
  lockedText: 'What this device keeps is encrypted. The passphrase or the recovery key opens it.',
  secret: 'Passphrase or recovery key',
  unlock: 'Unlock',
  damaged:
    'The record that the passphrase opens is damaged: what this device keeps cannot be opened any more. Erase it, then restore a backup.',
  bothLost: 'Both are lost',
  bothLostText:
    'Then what this device keeps is lost as well. It can be erased, so that the page can be used anew. A backup still opens with what it was made with.',
  eraseAll: 'Erase everything',
  eraseAllAsk: 'Erase everything on this device?',
  eraseAllText: 'All clients, sessions and recordings go from this device, for good.',
  backupFor: 'The backup can be read',
  readers: {
    everybody: 'by everybody who has the file',
    device: 'with the passphrase of this device',
    own: 'with a passphrase of its own',
  },
  sealedBackup: (isWrong) =>
    isWrong
      ? 'This does not open the backup. Either it was made with another passphrase, or the file was changed.'
      : 'This backup is encrypted. Type the passphrase it was made with.',
  openBackup: 'Open and restore',
};
