/** How a command ended. */
export const exitCode = {
  good: 0,
  /** Some inputs failed; the rest is written. */
  someFailed: 1,
  /** The command was not understood, or its output cannot be written where it was asked. */
  usage: 2,
  /** Every input failed. */
  nothingReadable: 3,
  /** A bug of ours. */
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
