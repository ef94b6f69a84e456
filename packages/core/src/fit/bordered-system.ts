/**
 * Normal equations of least squares in which many blocks share a few unknowns: frames with joints of their
 * own, and lengths that all frames have. A block is symmetric, and its upper half is kept: first the unknowns
 * of its own, then the shared ones, the right side as the last column.
 */
export interface Block {
  readonly own: number;
  readonly shared: number;
  /** Row by row, each `own + shared + 1` long. */
  readonly values: Float64Array;
}

export function emptyBlock(own: number, shared: number): Block {
  return { own, shared, values: new Float64Array((own + shared) * (own + shared + 1)) };
}

/**
 * Adds a residual, weighted already.
 *
 * @param unknowns those that it has, rising
 * @param derivatives of the residual by each
 */
export function addResidual(
  { own, shared, values }: Block,
  residual: number,
  unknowns: readonly number[],
  derivatives: readonly number[],
): void {
  const size = own + shared;
  for (let i = 0; i < unknowns.length; i++) {
    const row = (unknowns[i] as number) * (size + 1);
    const by = derivatives[i] as number;
    for (let j = i; j < unknowns.length; j++) {
      const at = row + (unknowns[j] as number);
      values[at] = (values[at] as number) + by * (derivatives[j] as number);
    }
    values[row + size] = (values[row + size] as number) - by * residual;
  }
}

/** Makes the step to the solution shorter: a larger diagonal of a block's own unknowns, in place. */
export function damp({ own, shared, values }: Block, share: number): void {
  for (let i = 0; i < own; i++) {
    const at = i * (own + shared + 2);
    values[at] = (values[at] as number) * (1 + share);
  }
}

/** Gauss's elimination of a block's own unknowns, in place: below are left the equations of the shared ones. */
export function eliminate({ own, shared, values }: Block): void {
  const size = own + shared;
  const width = size + 1;
  for (let pivot = 0; pivot < own; pivot++) {
    const from = pivot * width;
    const head = values[from + pivot] as number;
    for (let row = pivot + 1; row < size; row++) {
      const factor = (values[from + row] as number) / head;
      if (factor === 0) continue;
      for (let column = row; column < width; column++) {
        const at = row * width + column;
        values[at] = (values[at] as number) - factor * (values[from + column] as number);
      }
    }
  }
}

/** Adds what an eliminated block says of the shared unknowns to a block that has only these. */
export function addShared(total: Block, { own, shared, values }: Block): void {
  const width = own + shared + 1;
  for (let row = 0; row < shared; row++) {
    for (let column = row; column <= shared; column++) {
      const at = row * (shared + 1) + column;
      total.values[at] =
        (total.values[at] as number) + (values[(own + row) * width + own + column] as number);
    }
  }
}

/** The values of an eliminated block's own unknowns, once the shared ones are known. */
export function substitute({ own, shared, values }: Block, known: Float64Array): Float64Array {
  const size = own + shared;
  const all = new Float64Array(size);
  all.set(known, own);
  for (let row = own - 1; row >= 0; row--) {
    const from = row * (size + 1);
    let rest = values[from + size] as number;
    for (let column = row + 1; column < size; column++) {
      rest -= (values[from + column] as number) * (all[column] as number);
    }
    all[row] = rest / (values[from + row] as number);
  }
  return all.subarray(0, own);
}
