import type { BackupFor } from '../clinic/clinic.ts';
import type { Outcome } from '../clinic/passphrase.ts';

/** What the page says about its passphrase, in one language. */
export interface VaultWords {
  readonly title: string;
  /** What it is for. */
  readonly about: string;
  readonly lost: string;
  readonly old: string;
  readonly isOn: string;
  readonly passphrase: string;
  readonly once: string;
  readonly hint: string;
  readonly tooShort: string;
  readonly different: string;
  readonly setUp: string;
  readonly turnOn: string;
  readonly working: string;
  readonly notDone: string;
  readonly recoveryTitle: string;
  readonly recoveryText: string;
  readonly written: string;
  readonly lockNow: string;
  readonly lockAfter: string;
  readonly minutes: (minutes: number | null) => string;
  readonly change: string;
  readonly next: string;
  readonly changed: string;
  readonly renew: string;
  readonly renewText: string;
  readonly turnOff: string;
  readonly turnOffAsk: string;
  readonly turnOffText: string;
  readonly stayOn: string;
  readonly cancel: string;
  readonly outcome: Readonly<Record<Exclude<Outcome, 'done'>, string>>;
  readonly lockedTitle: string;
  readonly lockedText: string;
  readonly secret: string;
  readonly unlock: string;
  readonly damaged: string;
  readonly bothLost: string;
  readonly bothLostText: string;
  readonly eraseAll: string;
  readonly eraseAllAsk: string;
  readonly eraseAllText: string;
  readonly backupFor: string;
  readonly readers: Readonly<Record<BackupFor['by'], string>>;
  readonly sealedBackup: (isWrong: boolean) => string;
  readonly openBackup: string;
}
