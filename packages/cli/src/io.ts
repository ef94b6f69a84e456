/** Where text goes. */
export interface Sink {
  /** Whether a person looks at it. */
  readonly isTTY: boolean;
  /** Characters in a line of the terminal. */
  readonly columns?: number | undefined;
  /** Settles when more may be written. */
  write(text: string): Promise<void>;
}

/** Everything the command line sees of the world, so that a test needs no process. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Data, and nothing else. */
  readonly stdout: Sink;
  /** What was detected, progress, and what went wrong. */
  readonly stderr: Sink;
  /** Folder that file names are relative to. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Processors that may be used: what many files are spread over. */
  readonly cores: number;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  /** Milliseconds from any start: for the progress bar only. */
  now(): number;
}
