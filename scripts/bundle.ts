import { join } from 'node:path'
import { build } from 'esbuild'

const reader = join(import.meta.dirname, '..', 'packages', 'reader')

/** The reader as one ES module for browsers, minified; knowledge must have been compiled (`npm run knowledge`). */
export async function browserBundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(reader, 'src', 'index.ts')],
    conditions: ['source'],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
  })
  return outputFiles[0]!.contents
}
