import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Article } from '@isnad/reader'
import { articlesIn } from '../packages/cli/src/input/articles.ts'

const root = join(import.meta.dirname, '..')

/** The newspapers of 2015 that lie beside the repository on machines that measure; not part of it. */
const corpusFile = join(root, '..', 'shared', 'corpora', 'newspapers-2015.jsonl.gz')
/** Whether they are there. */
export const hasCorpus = existsSync(corpusFile)

/** One in `every` articles of the corpus, streamed. */
export async function* corpus(every: number): AsyncGenerator<Article> {
  const lines = createInterface({ input: createReadStream(corpusFile).pipe(createGunzip()) })
  let n = 0
  for await (const line of lines) {
    if (n++ % every !== 0) continue
    const { id, outlet, published, headline, byline, text } = JSON.parse(line) as Article & { text: string }
    yield {
      ...(id && { id }),
      ...(outlet && { outlet }),
      ...(published && { published }),
      ...(headline && { headline }),
      ...(byline && { byline }),
      paragraphs: text.split(/\n\s*\n/),
    }
  }
}

/** The articles of `examples/`. */
export async function* examples(): AsyncGenerator<Article> {
  for await (const found of articlesIn([join(root, 'examples')], {}))
    if ('article' in found) yield found.article
}
