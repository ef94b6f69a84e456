/** The parts of a backup. */
export async function partsIn(parts: AsyncIterable<string>): Promise<readonly string[]> {
  const held: string[] = [];
  for await (const part of parts) held.push(part);
  return held;
}

/** A backup as one text, of those that are small. */
export async function textIn(parts: AsyncIterable<string>): Promise<string> {
  return (await partsIn(parts)).join('');
}

/** A text as it comes from a file. */
export async function* piecesOf(...pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}
