import type { Command, Option } from 'commander'
import { EXIT, Failure } from './failure.ts'

/** A command as it is declared beside what it does. */
export interface Declaration {
  name: string
  /** One line for the list of commands. */
  summary: string
  description: string
  /** What stands behind the name, as commander writes it, and what that is. */
  argument?: readonly [syntax: string, description: string]
  options: readonly Option[]
  /** Lines of help, a call each. */
  examples: string
  /** More to know, below the examples. */
  note?: string
  /**
   * Does it, with what stands behind its name (a list where there may be several) and its options; gives the exit
   * code. What it needs is loaded here, so that no command waits for another's.
   */
  // biome-ignore lint/suspicious/noExplicitAny: commander knows no types of what it parsed.
  run(argument: any, options: any): Promise<number>
}

/** Adds a command to those of `parent`. */
export function declare(parent: Command, { argument, ...declared }: Declaration): void {
  const command = parent
    .command(declared.name)
    .summary(declared.summary)
    .description(declared.description)
    .addHelpText('after', help(declared))
  for (const option of declared.options) command.addOption(option)
  if (argument) command.argument(...argument)
  command.action(async (...given: unknown[]) => {
    const [first, options] = argument ? given : [undefined, given[0]]
    process.exitCode = await declared.run(first, options)
  })
}

function help({ examples, note }: Pick<Declaration, 'examples' | 'note'>): string {
  const lines = examples.trim().split('\n')
  const heading = lines.length > 1 ? 'Examples' : 'Example'
  return `\n${heading}:\n${lines.map(line => `  ${line.trim()}`).join('\n')}${note ? `\n\n${note}` : ''}`
}

/** Several inputs of articles. */
export const INPUTS = ['[inputs...]', 'files, folders, http(s) addresses, or - for standard input'] as const

/** The inputs a command works on: standard input where none is named and something is piped in. */
export function given(inputs: readonly string[]): readonly string[] {
  if (inputs.length > 0) return inputs
  if (!process.stdin.isTTY) return ['-']
  throw new Failure(
    'Nothing to read. Name a file, a folder, an address, or - for standard input.',
    EXIT.usage,
  )
}
