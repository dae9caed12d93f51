import { readdir, readFile } from 'node:fs/promises'
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

test.each([
  ['read --published أمس', /YYYY-MM-DD/],
  ['read --published 2024-13-40', /YYYY-MM-DD/],
  ['read --published 2024-02-30', /YYYY-MM-DD/],
  ['read --input pdf', /Allowed choices are text, html/],
  ['read --lang fr', /Allowed choices are ar, en/],
  ['read --publishd 2024-12-12', /Did you mean --published/],
  ['raed', /Did you mean read/],
  ['add --threads -1', /a whole number/],
  ['search --near 135,39,10', /135 is no latitude/],
  ['search --near 35,39', /latitude,longitude,kilometres/],
  ['search --near 35,39,-1', /not below 0/],
  ['search --box=-181,1,2,3', /-181 is no longitude/],
  ['search --box 1,,2,3', /west,south,east,north/],
  ['search --from 2024-02-30', /YYYY-MM-DD/],
  ['search --limit 1.5', /a whole number/],
  ['search --event WAR', /Allowed choices are AGREE/],
  ['copies --min-share 120', /from 0 to 100/],
  ['claims --order newest', /Allowed choices are corroborated/],
  ['why', /missing required argument/],
])('isnad %s is a wrong command line, and the message says what is right', async (line, message) => {
  let told = ''
  const command = program(new AbortController().signal)
  for (const one of [command, ...all(command)]) one.configureOutput({ writeErr: piece => (told += piece) })
  const error = await command.parseAsync(line.split(' '), { from: 'user' }).catch(e => e)
  expect(error).toMatchObject({ code: expect.stringMatching(/^commander\./), exitCode: 1 })
  expect(told).toMatch(message)
})

test('every command and option that the documentation shows is there', async () => {
  const root = new URL('../../../', import.meta.url)
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    ...(await readdir(new URL('docs', root))).map(n => `docs/${n}`),
  ]
  let shown = 0
  for (const page of pages.filter(name => name.endsWith('.md'))) {
    const text = await readFile(new URL(page, root), 'utf8')
    for (const [line, name, rest] of text.matchAll(/(?<=^|`|\| )isnad ([a-z]+)([^`\n]*)/gm)) {
      const command = isnad.commands.find(c => c.name() === name)
      expect(command, `${page}: ${line}`).toBeDefined()
      const inner = all(command!).find(c => rest!.trim().startsWith(c.name())) ?? command!
      for (const [option] of rest!.replace(/ #.*/, '').matchAll(/(?<= )--?[a-z][a-z-]*/g)) {
        const known = inner.options.some(o => o.long === option || o.short === option)
        expect(known, `${page}: ${line}: ${option}`).toBe(true)
      }
      shown++
    }
  }
  expect(shown).toBeGreaterThan(15)
})
