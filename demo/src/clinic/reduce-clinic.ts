import { noRecords, type Records } from '../store/load-records.ts';
import type { StoredRow } from '../store/row.ts';
import type { StoreTrouble } from '../store/store-error.ts';
import type { ClinicState, RestoreNotice, VaultState } from './clinic-state.ts';

/** Everything that can happen to what is kept. */
export type ClinicEvent =
  | { readonly type: 'opened'; readonly records: Records; readonly readOnly: boolean }
  | { readonly type: 'vault'; readonly vault: VaultState }
  | { readonly type: 'locked'; readonly isDamaged: boolean; readonly readOnly: boolean }
  | { readonly type: 'changed'; readonly rows: readonly StoredRow[] }
  | { readonly type: 'erased'; readonly rows: readonly Pick<StoredRow, 'store' | 'id'>[] }
  | { readonly type: 'trouble'; readonly trouble: StoreTrouble | null }
  | { readonly type: 'restore'; readonly notice: RestoreNotice };

/** What is kept, after an event. Landmarks stay on disk: the page does not hold them. */
export function reduceClinic(state: ClinicState, event: ClinicEvent): ClinicState {
  switch (event.type) {
    case 'opened':
      return { ...state, isOpen: true, records: event.records, readOnly: event.readOnly };
    case 'vault':
      return { ...state, vault: event.vault };
    case 'locked': {
      const { isDamaged, readOnly } = event;
      const vault = { at: 'locked', isDamaged } as const;
      return { ...state, isOpen: false, records: noRecords, restore: null, readOnly, vault };
    }
    case 'changed': {
      const records: Record<string, unknown> = { ...state.records };
      for (const { store, id, record } of event.rows) {
        if (store !== 'chunks') records[store] = { ...(records[store] as object), [id]: record };
      }
      return { ...state, records: records as unknown as Records };
    }
    case 'erased': {
      const records: Record<string, unknown> = { ...state.records };
      for (const { store, id } of event.rows) {
        if (store === 'chunks') continue;
        const kept = { ...(records[store] as Record<string, unknown>) };
        delete kept[id];
        records[store] = kept;
      }
      return { ...state, records: records as unknown as Records };
    }
    case 'trouble':
      return { ...state, trouble: event.trouble };
    case 'restore':
      return { ...state, restore: event.notice };
  }
}
