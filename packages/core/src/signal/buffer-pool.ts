/** Arrays of one length that are used over and over: what is big and short-lived should not be made anew. */
export interface BufferPool {
  /** An array, its values whatever they were. */
  readonly take: () => Float64Array;
  /** Gives back all that were taken: nobody may read them any more. */
  readonly release: () => void;
}

/** A pool of arrays of so many values. */
export function bufferPool(length: number): BufferPool {
  const buffers: Float64Array[] = [];
  let taken = 0;
  return {
    take() {
      if (taken === buffers.length) buffers.push(new Float64Array(length));
      taken += 1;
      return buffers[taken - 1] as Float64Array;
    },
    release() {
      taken = 0;
    },
  };
}
