/**
 * Compiles the TSV files beside each room into one generated module a room (`knowledge.gen.js`), so that the
 * reader loads its knowledge without touching a file system. Every `name.tsv` becomes an exported string
 * constant `name`: its rows joined by \n, comments, blank lines and trailing tabs removed. A room whose knowledge
 * is compiled further has a module of its own here (`build/<room>.ts`) that exports
 * `compile(src: string): Record<string, string>`, given the path of `packages/reader/src`.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripped } from './stripped.ts'

const here = dirname(fileURLToPath(import.meta.url))
const src = join(here, '..', 'src')

const identifier = (file: string) =>
  basename(file, '.tsv').replace(/-(\w)/g, (_, c: string) => c.toUpperCase())

/** Writes only what changed, through a rename, so that a process that reads meanwhile sees a whole file. */
function write(file: string, content: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.${process.pid}`, content)
  renameSync(`${file}.${process.pid}`, file)
}

/** Newest modification time of the inputs of a room. */
const newest = (files: string[]) => Math.max(0, ...files.map(f => statSync(f).mtimeMs))

const list = (dir: string, ending: string) =>
  existsSync(dir)
    ? readdirSync(dir)
        .filter(f => f.endsWith(ending))
        .sort()
        .map(f => join(dir, f))
    : []

const rooms = readdirSync(src, { withFileTypes: true })
  .filter(d => d.isDirectory())
  .map(d => d.name)
const allTables = rooms.flatMap(room => list(join(src, room), '.tsv'))

for (const room of rooms) {
  const tables = list(join(src, room), '.tsv')
  const special = join(here, `${room}.ts`)
  if (!tables.length && !existsSync(special)) continue
  const out = join(src, room, 'knowledge.gen.js')
  const inputs = existsSync(special)
    ? [...allTables, ...list(here, '.ts')]
    : [...tables, join(here, 'knowledge.ts')]
  if (existsSync(out) && statSync(out).mtimeMs > newest(inputs) && !process.argv.includes('--force')) continue
  const constants: Record<string, string> = existsSync(special)
    ? ((await import(special)) as { compile(src: string): Record<string, string> }).compile(src)
    : Object.fromEntries(tables.map(t => [identifier(t), stripped(t)]))
  const names = Object.keys(constants)
  write(out, `${names.map(n => `export const ${n} = ${JSON.stringify(constants[n])}`).join('\n')}\n`)
  write(
    join(src, room, 'knowledge.gen.d.ts'),
    `${names.map(n => `export declare const ${n}: string`).join('\n')}\n`,
  )
}
