import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordStores } from '../row.ts';
import { openKeyLock } from './key-lock.ts';
import { newRecoveryKey, readRecoveryKey } from './recovery-key.ts';
import { seal, unseal } from './seal.ts';
import { isSealed, sealRow, unsealRow } from './sealed-record.ts';
import { changeLock, createVault, openLocks } from './vault.ts';
import { vaultSchema } from './vault-schema.ts';

const ROUNDS = 10;
const passphrase = 'four words of my own';

async function vaultInTest() {
  return createVault(passphrase, ROUNDS);
}

describe('a sealed text', () => {
  it('opens with its key, in its place', async () => {
    const { key } = await vaultInTest();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (text, about) => {
        const sealed = await seal(key, text, about);
        expect(await unseal(key, sealed, about)).toBe(text);
        expect(await unseal(key, sealed, `${about}.`)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('is another one each time, and does not open when a byte of it was changed', async () => {
    const { key } = await vaultInTest();
    const text = 'what was measured';
    const [first, second] = [await seal(key, text, 'here'), await seal(key, text, 'here')];
    expect(first.iv).not.toBe(second.iv);
    expect(first.data).not.toBe(second.data);
    const changed = `${first.data.startsWith('A') ? 'B' : 'A'}${first.data.slice(1)}`;
    expect(await unseal(key, { ...first, data: changed }, 'here')).toBeNull();
    expect(await unseal(key, { ...first, data: '§' }, 'here')).toBeNull();
  });
});

describe('a sealed row', () => {
  it('opens nowhere but in its store, under its id', async () => {
    const { key } = await vaultInTest();
    const row = { id: 'c', owner: '', record: { code: 'A-1' } };
    const sealed = await sealRow(key, 'clients', row);
    expect(JSON.stringify(sealed)).not.toContain('A-1');
    expect(await unsealRow(key, 'clients', sealed)).toEqual(row);
    for (const store of recordStores.filter((name) => name !== 'clients')) {
      expect(await unsealRow(key, store, sealed)).toBe(sealed);
    }
    const moved = { ...sealed, id: 'd' };
    expect(await unsealRow(key, 'clients', moved)).toBe(moved);
  });

  it('is not sealed twice, and a plain one is read as it is', async () => {
    const { key } = await vaultInTest();
    const row = { id: 'c', owner: '', record: { code: 'A-1' } };
    const sealed = await sealRow(key, 'clients', row);
    expect(await sealRow(key, 'clients', sealed)).toBe(sealed);
    expect(isSealed(sealed.record)).toBe(true);
    expect(await unsealRow(key, 'clients', row)).toBe(row);
  });
});

describe('a vault', () => {
  it('opens with its passphrase and with its recovery key, and with nothing else', async () => {
    const { vault, key, recoveryKey } = await vaultInTest();
    const sealed = await seal(key, 'text', '');
    for (const secret of [passphrase, recoveryKey, recoveryKey.toLowerCase().replace(/-/g, ' ')]) {
      const opened = await openLocks(vault.locks, secret);
      expect(await unseal(opened!, sealed, '')).toBe('text');
    }
    for (const secret of ['', passphrase.toUpperCase(), newRecoveryKey()]) {
      expect(await openLocks(vault.locks, secret)).toBeNull();
    }
  });

  it('is kept as it was made, with a million rounds', async () => {
    const { vault } = await createVault(passphrase);
    expect(vault.locks.map(({ kind, rounds }) => [kind, rounds])).toEqual([
      ['passphrase', 1_000_000],
      ['recovery', 1_000_000],
    ]);
    expect(vaultSchema.parse(JSON.parse(JSON.stringify(vault)))).toEqual(vault);
  });

  it('gives a key to work with that cannot be taken out of the page', async () => {
    const { vault, key } = await vaultInTest();
    const opened = await openLocks(vault.locks, passphrase);
    for (const one of [key, opened!]) {
      expect(one.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('raw', one)).rejects.toThrow();
    }
  });

  it('takes a new passphrase by changing one lock: what lies in it is not touched', async () => {
    const { vault, key, recoveryKey } = await vaultInTest();
    const sealed = await seal(key, 'text', '');
    const changed = await changeLock(vault, passphrase, 'passphrase', 'other words', ROUNDS);
    expect(await openLocks(changed!.locks, passphrase)).toBeNull();
    for (const secret of ['other words', recoveryKey]) {
      expect(await unseal((await openLocks(changed!.locks, secret))!, sealed, '')).toBe('text');
    }
    expect(changed!.locks.filter(({ kind }) => kind === 'recovery')).toEqual(
      vault.locks.filter(({ kind }) => kind === 'recovery'),
    );
    expect(await changeLock(vault, 'wrong', 'passphrase', 'other words', ROUNDS)).toBeNull();
  });

  it('takes the same passphrase however its letters are written', async () => {
    const { vault } = await createVault('Füße und Gelenke', ROUNDS);
    expect(await openLocks(vault.locks, 'Fu\u0308ße und Gelenke')).not.toBeNull();
  });

  it('does not open where a lock was changed', async () => {
    const { vault } = await vaultInTest();
    const [lock] = vault.locks;
    expect(await openKeyLock({ ...lock!, rounds: ROUNDS + 1 }, passphrase, 'work')).toBeNull();
    expect(await openKeyLock({ ...lock!, salt: '§' }, passphrase, 'work')).toBeNull();
    expect(await openKeyLock({ ...lock!, kind: 'recovery' }, passphrase, 'work')).toBeNull();
  });
});

describe('a recovery key', () => {
  it('is read as it was given, and as people write it', () => {
    const key = newRecoveryKey();
    expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(newRecoveryKey()).not.toBe(key);
    expect(readRecoveryKey(` ${key.toLowerCase()} `)).toBe(key);
    expect(readRecoveryKey('oooo 1lil 2345 6789 abcd efgh')).toBe('0000-1111-2345-6789-ABCD-EFGH');
    expect(readRecoveryKey(key.slice(1))).toBeNull();
    expect(readRecoveryKey('UUUU-0000-0000-0000-0000-0000')).toBeNull();
  });
});
