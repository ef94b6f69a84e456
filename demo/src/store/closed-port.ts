import type { Port } from './port.ts';
import { StoreError, type StoreTrouble } from './store-error.ts';

/** In place of a disk that did not open: nothing is on it, and nothing gets there. */
export function closedPort(trouble: StoreTrouble): Port {
  const refuse = () => Promise.reject(new StoreError(trouble, 'the database did not open'));
  const nothing = async () => [];
  return { list: nothing, ids: nothing, owners: nothing, write: refuse, erase: refuse, close() {} };
}
