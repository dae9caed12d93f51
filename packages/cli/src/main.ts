#!/usr/bin/env node
import { EXIT, Failure } from './failure.ts'
import { program } from './program.ts'

const stop = new AbortController()

process.on('SIGINT', () => {
  // A second Ctrl-C does not wait for the input that is being read.
  if (stop.signal.aborted) process.exit(EXIT.interrupted)
  stop.abort()
})
// A reader that went away (`| head`) is no error.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(EXIT.ok)
  process.stderr.write(`isnad: standard output: ${error.message}\n`)
  process.exit(EXIT.failed)
})

try {
  await program(stop.signal).parseAsync()
} catch (error) {
  if (stop.signal.aborted) process.exitCode = EXIT.interrupted
  else if (error instanceof Failure) {
    process.stderr.write(`isnad: ${error.message}\n`)
    process.exitCode = error.exitCode
  } else if (error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')) {
    process.exitCode = 'exitCode' in error && error.exitCode === 0 ? EXIT.ok : EXIT.usage
  } else if (error instanceof Error && 'syscall' in error) {
    // The system refused something: a full disk, a file that is no more. Its words say what.
    process.stderr.write(`isnad: ${error.message}\n`)
    process.exitCode = EXIT.failed
  } else throw error
}
