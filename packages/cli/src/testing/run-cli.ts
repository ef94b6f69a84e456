import type { Io, Sink } from '../io.ts';
import { run } from '../run.ts';

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliWorld {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Io['env'];
  readonly isTTY?: boolean;
  readonly signal?: AbortSignal;
  /** Milliseconds that pass with each look at the clock. */
  readonly tickMs?: number;
}

/** One command line in a made-up world, without a process. */
export async function runCli(argv: readonly string[], world: CliWorld = {}): Promise<CliResult> {
  const written = { stdout: '', stderr: '' };
  const sink = (to: keyof typeof written): Sink => ({
    isTTY: world.isTTY ?? false,
    columns: 80,
    async write(text) {
      written[to] += text;
    },
  });
  let now = 0;
  const code = await run(argv, {
    stdin: stdinOf(world.stdin ?? ''),
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    cwd: world.cwd ?? '/',
    env: world.env ?? {},
    cores: 1,
    signal: world.signal ?? new AbortController().signal,
    now() {
      now += world.tickMs ?? 0;
      return now;
    },
  });
  return { code, ...written };
}

async function* stdinOf(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}
