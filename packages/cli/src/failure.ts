/**
 * Something the user can mend: its message says what is wrong and what to do. The command prints it without a
 * stack and goes on with the next input, or ends with {@link Failure.exitCode}.
 */
export class Failure extends Error {
  readonly exitCode: number
  constructor(message: string, exitCode: number = EXIT.failed) {
    super(message)
    this.exitCode = exitCode
  }
}

/** What `isnad` exits with. */
export const EXIT = {
  /** Everything was read. */
  ok: 0,
  /** Nothing could be read, or the command failed. */
  failed: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** Some inputs were read and others were not; standard error says which. */
  partial: 3,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const
