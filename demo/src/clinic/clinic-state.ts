import type { NotABackup } from '../store/backup.ts';
import { noRecords, type Records } from '../store/load-records.ts';
import type { StoreTrouble } from '../store/store-error.ts';
import type { LockMinutes } from '../store/vault/vault-schema.ts';

/** What came of a backup that was put back. */
export type RestoreNotice =
  /** A large file takes its time. */
  | { readonly status: 'reading' }
  | {
      readonly status: 'restored';
      readonly restored: number;
      readonly present: number;
      readonly damaged: number;
    }
  /** Encrypted: it waits for its passphrase, or for another one than was given. */
  | { readonly status: 'sealed'; readonly isWrong: boolean }
  | { readonly status: 'refused'; readonly reason: NotABackup }
  | { readonly status: 'failed'; readonly trouble: StoreTrouble };

/** Whether a passphrase is on, and whether it was given. */
export type VaultState =
  | { readonly at: 'none' }
  | { readonly at: 'locked'; readonly isDamaged: boolean }
  | { readonly at: 'open'; readonly lockAfter: LockMinutes | null };

/** What is kept of clients, and how the disk does. */
export interface ClinicState {
  readonly isOpen: boolean;
  readonly records: Records;
  /** Another tab writes. */
  readonly readOnly: boolean;
  readonly vault: VaultState;
  readonly trouble: StoreTrouble | null;
  readonly restore: RestoreNotice | null;
}

export const firstClinicState: ClinicState = {
  isOpen: false,
  records: noRecords,
  readOnly: false,
  vault: { at: 'none' },
  trouble: null,
  restore: null,
};
