/**
 * Makes what npm publishes: `npm run build`. Every package gets a `dist/` of ES modules with their types beside them
 * and the files they read at run time; the reader also as one module for browsers. A package with a `build` script of
 * its own is built by that.
 */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { browserBundle } from './bundle.ts'

const root = join(import.meta.dirname, '..')
const cache = join(root, 'node_modules', '.cache', 'isnad')

/** Files beside the sources that are read at run time. */
const ASSET = /\.(tsv|json|geojson|sql|html|css|svg|gz)$|\.gen\.(js|d\.ts)$/
/** Sources that are not published. */
const ASIDE = /\.(test|fixture)\.tsx?$/

interface Manifest {
  name: string
  bin?: Record<string, string>
  exports?: unknown
  scripts?: Record<string, string>
  dependencies?: Record<string, string>
}

const manifest = (name: string): Manifest =>
  JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))

/** The packages, each after those it depends on. */
function inOrder(): string[] {
  const names = readdirSync(join(root, 'packages')).filter(n =>
    existsSync(join(root, 'packages', n, 'package.json')),
  )
  const byName = new Map(names.map(n => [manifest(n).name, n]))
  const ordered = new Set<string>()
  const visit = (name: string) => {
    for (const needed of Object.keys(manifest(name).dependencies ?? {})) {
      const own = byName.get(needed)
      if (own && !ordered.has(own)) visit(own)
    }
    ordered.add(name)
  }
  names.forEach(visit)
  return [...ordered]
}

function run(command: string, args: string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** Compiles the sources of a package and copies the files beside them. */
function compile(name: string): void {
  const home = join(root, 'packages', name)
  const [src, dist] = [join(home, 'src'), join(home, 'dist')]
  const config = join(cache, `${name}.json`)
  mkdirSync(cache, { recursive: true })
  writeFileSync(
    config,
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions: {
        noEmit: false,
        // A command has no types to offer.
        declaration: manifest(name).exports !== undefined,
        rewriteRelativeImportExtensions: true,
        // Other packages are seen as npm users see them.
        customConditions: [],
        rootDir: src,
        outDir: dist,
        types: ['node'],
        typeRoots: [join(root, 'node_modules', '@types')],
      },
      include: [join(src, '**/*.ts'), join(src, '**/*.tsx')],
      exclude: [join(src, '**/*.test.ts'), join(src, '**/*.test.tsx'), join(src, '**/*.fixture.ts')],
    }),
  )
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', config])
  for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || ASIDE.test(entry.name) || !ASSET.test(entry.name)) continue
    const from = join(entry.parentPath, entry.name)
    // The reader's tables are compiled into its knowledge.
    if (name === 'reader' && entry.name.endsWith('.tsv')) continue
    const to = join(dist, relative(src, from))
    mkdirSync(dirname(to), { recursive: true })
    copyFileSync(from, to)
  }
  for (const bin of Object.values(manifest(name).bin ?? {})) chmodSync(join(home, bin), 0o755)
}

const kilobytes = (n: number) => `${Math.round(n / 1024).toLocaleString('en')} kB`

for (const name of inOrder()) {
  const home = join(root, 'packages', name)
  const { scripts } = manifest(name)
  if (scripts?.build) run('npm', ['run', '-s', 'build', '-w', `packages/${name}`])
  else {
    rmSync(join(home, 'dist'), { recursive: true, force: true })
    compile(name)
  }
  // Every package carries its licence and what it owes to others.
  for (const paper of ['LICENSE', 'NOTICE'])
    if (existsSync(join(root, paper))) copyFileSync(join(root, paper), join(home, 'dist', paper))
  console.log(`packages/${name}/dist`)
}

const bundle = await browserBundle()
writeFileSync(join(root, 'packages', 'reader', 'dist', 'reader.browser.js'), bundle)
console.log(
  `packages/reader/dist/reader.browser.js ${kilobytes(bundle.length)}, ${kilobytes(gzipSync(bundle, { level: 9 }).length)} gzipped`,
)
