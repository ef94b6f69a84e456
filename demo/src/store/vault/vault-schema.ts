import * as z from 'zod/mini';
import { keyLockSchema } from './key-lock.ts';

export const lockMinutes = [1, 5, 15, 60] as const;

export type LockMinutes = (typeof lockMinutes)[number];

/** What the device knows of its passphrase: where this lies, records are encrypted, or on their way. */
export const vaultSchema = z.object({
  version: z.literal(1),
  /** `sealing` and `opening` are also what a killed browser leaves behind: it is then gone on with. */
  state: z.enum(['sealing', 'sealed', 'opening']),
  locks: z.array(keyLockSchema).check(z.minLength(1), z.maxLength(4)),
  /** Minutes without a touch until the page locks itself; null for never. */
  lockAfter: z.nullable(z.literal(lockMinutes)),
});

export type Vault = z.infer<typeof vaultSchema>;
