import { describe, expect, it } from 'vitest';
import { createNewestSlot } from './newest-slot.ts';

/** A slot whose work ends when the test says so. */
function slowSlot() {
  const worked: number[] = [];
  const letGo: number[] = [];
  const endings: (() => void)[] = [];
  const slot = createNewestSlot<number>({
    work: (item) => {
      worked.push(item);
      return new Promise((resolve) => endings.push(resolve));
    },
    drop: (item) => letGo.push(item),
  });
  async function endWork(): Promise<void> {
    endings.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { slot, worked, letGo, endWork };
}

describe('newest slot', () => {
  it('works on the newest and lets go of what it replaced', async () => {
    const { slot, worked, letGo, endWork } = slowSlot();
    for (const item of [1, 2, 3, 4]) slot.offer(item);
    expect(worked).toEqual([1]);
    expect(letGo).toEqual([2, 3]);
    expect(slot.dropped).toBe(2);
    await endWork();
    expect(worked).toEqual([1, 4]);
    await endWork();
    slot.offer(5);
    expect(worked).toEqual([1, 4, 5]);
  });

  it('works on one item at a time, and on each item or drops it', async () => {
    const { slot, worked, letGo, endWork } = slowSlot();
    for (let item = 0; item < 100; item += 1) {
      slot.offer(item);
      if (item % 7 === 0) await endWork();
    }
    await endWork();
    await endWork();
    expect([...worked, ...letGo].toSorted((a, b) => a - b)).toEqual([...Array(100).keys()]);
    expect(worked).toEqual(worked.toSorted((a, b) => a - b));
    expect(slot.dropped).toBe(letGo.length);
  });

  it('settles when nothing is under way or waiting', async () => {
    const { slot, worked, endWork } = slowSlot();
    await slot.settled();
    slot.offer(1);
    slot.offer(2);
    let settled = false;
    const settling = slot.settled().then(() => {
      settled = true;
    });
    await endWork();
    expect([worked, settled]).toEqual([[1, 2], false]);
    await endWork();
    await settling;
    expect(settled).toBe(true);
  });

  it('keeps nothing once it is closed', async () => {
    const { slot, worked, letGo, endWork } = slowSlot();
    for (const item of [1, 2]) slot.offer(item);
    slot.close();
    slot.offer(3);
    await endWork();
    expect(worked).toEqual([1]);
    expect(letGo).toEqual([2, 3]);
  });
});
