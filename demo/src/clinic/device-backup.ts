import { formatBackup, readBackup, restoreRows } from '../store/backup.ts';
import { fileOf, textOf } from '../store/backup-file.ts';
import { StoreError } from '../store/store-error.ts';
import { formatSealedBackup, sealWith } from '../store/vault/sealed-backup.ts';
import type { BackupFor } from './clinic.ts';
import type { RestoreNotice } from './clinic-state.ts';
import type { Device } from './device.ts';

/**
 * Everything on the device, in a file.
 *
 * @throws StoreError where it cannot be read, or was locked meanwhile
 */
export async function backupOfDevice(
  { records, writer, opened }: Device,
  reader: BackupFor,
): Promise<Blob> {
  const parts = formatBackup(records, writer.unsaved());
  if (reader.by === 'everybody') return fileOf(parts);
  if (reader.by === 'own') {
    return fileOf(formatSealedBackup(parts, await sealWith(reader.passphrase)));
  }
  const open = opened();
  if (open === null) throw new StoreError('failed', 'it was locked meanwhile');
  return fileOf(formatSealedBackup(parts, { key: open.key, locks: open.vault.locks }));
}

/**
 * Puts a backup's file back.
 *
 * @throws StoreError; nothing was then written
 */
export async function restoreOnDevice(
  { records, writer }: Device,
  file: Blob,
  secret?: string,
): Promise<RestoreNotice> {
  const read = await readBackup(textOf(file), secret);
  if (read.status !== 'read') return read;
  const { rows, damaged } = read;
  const counts = await writer.alone(() => restoreRows(records, rows));
  return { status: 'restored', ...counts, damaged };
}
