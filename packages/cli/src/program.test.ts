import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { program } from './program.ts'

const isnad = program(new AbortController().signal)

/** Every command, and those inside it. */
const all = (command: Command): Command[] => command.commands.flatMap(c => [c, ...all(c)])

const help = (command: Command) => {
  let text = ''
  command.configureOutput({ writeOut: piece => (text += piece) }).outputHelp()
  return text
}

test.each(all(isnad).map(command => [command.name(), command] as const))(
  'isnad %s --help describes it and gives an example',
  (_, command) => {
    const text = help(command)
    expect(command.summary()).not.toBe('')
    expect(text).toMatch(/Examples?:\n {2}\S/)
    for (const option of command.options) expect(option.description).not.toBe('')
  },
)

test('isnad --help lists the commands and says what the exit codes mean', () => {
  const text = help(isnad)
  for (const command of isnad.commands) expect(text).toContain(`\n  ${command.name()}`)
  expect(text).toMatch(/Exit codes: 0 .* 1 .* 2 .* 3 .* 130/)
})
