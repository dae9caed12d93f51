/**
 * Tries what npm would publish: `npm run build && node scripts/try-packed.ts`. Packs every package, installs the
 * packs into an empty folder outside the workspace, and reads an example with the installed command and library.
 */
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'isnad-packed-'))
const run = (command: string, args: string[]) =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8' })

try {
  const packs = readdirSync(join(root, 'packages'))
    .map(name => join(root, 'packages', name))
    .filter(
      home =>
        existsSync(join(home, 'package.json')) &&
        !JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).private,
    )
    .map(home => `./${run('npm', ['pack', '-s', home]).trim()}`)
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  run('npm', ['install', '-s', '--no-audit', '--no-fund', '--prefer-offline', ...packs])

  copyFileSync(join(root, 'examples', 'agency.txt'), join(folder, 'article.txt'))
  const command = join(folder, 'node_modules', '.bin', 'isnad')
  const reading = JSON.parse(run(command, ['read', 'article.txt', '--format', 'json']))
  if (!(reading.attributions?.length > 0)) throw new Error('The installed command read nothing.')
  run(command, ['read', 'article.txt', '--format', 'html', '-o', 'article.html'])

  writeFileSync(
    join(folder, 'use.ts'),
    `import { read, type Reading } from '@isnad/reader'
const readings: Reading[] = read('قال الوزير إن الحرب انتهت.')
console.log(readings[0]?.attributions.length)
`,
  )
  if (run(process.execPath, ['use.ts']).trim() !== '1') throw new Error('The installed library read nothing.')
  run(process.execPath, [
    join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
    ...[
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--types',
      '',
      'use.ts',
      '--ignoreConfig',
    ],
  ])
  console.log(
    `${packs.length} packages installed outside the workspace: command, library and types work (${reading.attributions.length} attributions read)`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
