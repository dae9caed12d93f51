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
  /** Nothing could be read, nothing was found under the id given, or the command failed. */
  failed: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** Some inputs were read and others were not; standard error says which. */
  partial: 3,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const

/** Says in words what went wrong with an input; `name` is the place it stands at. */
export function asFailure(error: unknown, name: string): Failure {
  if (error instanceof Failure) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return new Failure(`${name}: no such file or folder.`)
  if (code === 'EACCES' || code === 'EPERM')
    return new Failure(`${name}: may not be read (permission denied).`)
  if (code === 'EISDIR') return new Failure(`${name}: a folder, where a file is wanted.`)
  if (code === 'ELOOP') return new Failure(`${name}: a link that leads back to itself.`)
  if (code === 'Z_BUF_ERROR') return new Failure(`${name}: the gzip file ends in the middle.`)
  if (typeof code === 'string' && code.startsWith('Z_')) return new Failure(`${name}: not a valid gzip file.`)
  return new Failure(`${name}: ${error instanceof Error ? error.message : String(error)}`)
}

/** Tells the user of a failure on standard error. */
export const report = (failure: Failure) => process.stderr.write(`isnad: ${failure.message}\n`)
