export interface NewestSlotOptions<Item> {
  /** The work on one item; the next begins when it has settled. */
  work(item: Item): Promise<void>;
  /** Lets go of an item that is never worked on. */
  drop(item: Item): void;
}

/** A mailbox with room for one: whoever works slower than items come always gets the newest. */
export interface NewestSlot<Item> {
  /** Items that a newer one replaced before their turn. */
  readonly dropped: number;
  offer(item: Item): void;
  /** Resolves once nothing is under way or waiting. */
  settled(): Promise<void>;
  /** Drops what waits and whatever is offered from now on. */
  close(): void;
}

/**
 * A mailbox between a source that cannot wait and work that takes its time.
 *
 * @example
 * const slot = createNewestSlot({ work: detect, drop: (picture) => picture.close() });
 * slot.offer(first); // work begins
 * slot.offer(second); // waits
 * slot.offer(third); // replaces the second
 * slot.dropped; // 1
 */
export function createNewestSlot<Item>({ work, drop }: NewestSlotOptions<Item>): NewestSlot<Item> {
  let waiting: { readonly item: Item } | null = null;
  let atWork: Promise<void> | null = null;
  let dropped = 0;
  let isClosed = false;

  async function workOn(first: Item): Promise<void> {
    let next: { readonly item: Item } | null = { item: first };
    while (next !== null) {
      await work(next.item);
      next = waiting;
      waiting = null;
    }
    atWork = null;
  }

  return {
    get dropped() {
      return dropped;
    },
    offer(item) {
      if (isClosed) {
        drop(item);
      } else if (atWork === null) {
        atWork = workOn(item);
      } else {
        if (waiting !== null) {
          drop(waiting.item);
          dropped += 1;
        }
        waiting = { item };
      }
    },
    async settled() {
      await atWork;
    },
    close() {
      isClosed = true;
      if (waiting !== null) drop(waiting.item);
      waiting = null;
    },
  };
}
