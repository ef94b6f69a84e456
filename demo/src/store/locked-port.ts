import type { Port } from './port.ts';
import { StoreError } from './store-error.ts';

/** In place of a disk whose passphrase was not given yet: nothing is read, and nothing gets there. */
export function lockedPort(): Port {
  const refuse = () => Promise.reject(new StoreError('failed', 'the passphrase is not given yet'));
  const nothing = async () => [];
  return { list: nothing, ids: nothing, owners: nothing, write: refuse, erase: refuse, close() {} };
}
