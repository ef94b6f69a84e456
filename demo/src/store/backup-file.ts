/** A backup's file, made of its parts as they come: no text of a backup's whole length ever stands in memory. */
export async function fileOf(parts: AsyncIterable<string>): Promise<Blob> {
  const held: Blob[] = [];
  for await (const part of parts) held.push(await hold(part));
  return new Blob(held, { type: 'application/json' });
}

/** A browser that moves what it holds to its disk takes nothing more for a moment, milliseconds. */
const [WAIT_MS, MOST_WAITS] = [100, 100];

/** Hands a part to the browser, and waits until it has it: what it cannot take is told only to who reads it. */
async function hold(part: string): Promise<Blob> {
  for (let waits = 0; ; waits += 1) {
    const blob = new Blob([part]);
    try {
      await blob.slice(0, 1).arrayBuffer();
      return blob;
    } catch (error) {
      if (waits === MOST_WAITS) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
}

/** A file's text, piece by piece. */
export async function* textOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

/** A text's lines, however it was cut into pieces. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  /** A line that is still without its end: joined once, for it may be long. */
  let open: string[] = [];
  for await (const piece of pieces) {
    const [first = '', ...rest] = piece.split('\n');
    open.push(first);
    for (const line of rest) {
      yield open.join('');
      open = [line];
    }
  }
  yield open.join('');
}
