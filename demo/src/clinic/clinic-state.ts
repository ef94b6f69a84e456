import type { NotABackup } from '../store/backup.ts';
import { noRecords, type Records } from '../store/load-records.ts';
import type { StoreTrouble } from '../store/store-error.ts';

/** What came of a backup that was put back. */
export type RestoreNotice =
  | {
      readonly status: 'restored';
      readonly restored: number;
      readonly present: number;
      readonly damaged: number;
    }
  | { readonly status: 'refused'; readonly reason: NotABackup }
  | { readonly status: 'failed'; readonly trouble: StoreTrouble };

/** What is kept of clients, and how the disk does. */
export interface ClinicState {
  readonly isOpen: boolean;
  readonly records: Records;
  /** Another tab writes. */
  readonly readOnly: boolean;
  readonly trouble: StoreTrouble | null;
  readonly restore: RestoreNotice | null;
}

export const firstClinicState: ClinicState = {
  isOpen: false,
  records: noRecords,
  readOnly: false,
  trouble: null,
  restore: null,
};
