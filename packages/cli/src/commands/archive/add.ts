import type { Article } from '@isnad/reader'
import { type ArchiveOptions, locationOf, withArchive, withoutPassword } from '../../archive.ts'
import { EXIT, Failure, report } from '../../failure.ts'
import { articlesIn, type InputOptions } from '../../input/articles.ts'
import { sizeOf } from '../../input/files.ts'
import { furtherPlaces } from '../../places.ts'
import { duration, Progress } from '../../progress.ts'

export interface AddOptions extends InputOptions, ArchiveOptions {
  /** False leaves stories and claims to a later run. */
  derive: boolean
  threads?: number
}

/** What a run came to. */
interface Counts {
  added: number
  known: number
  failed: number
  passed: number
}

/**
 * `isnad add`: reads every input into the archive, then brings stories and claims up to date. What is there already is
 * passed over, so that a run that was stopped is taken up by running it again. Returns the exit code.
 */
export async function addCommand(inputs: readonly string[], options: AddOptions): Promise<number> {
  const { signal } = options
  const progress = new Progress(await sizeOf(inputs))
  const started = Date.now()
  const counts: Counts = { added: 0, known: 0, failed: 0, passed: 0 }
  const origin = new WeakMap<Article, string>()
  const setAside = (failure: Failure) => {
    counts.failed++
    progress.end()
    report(failure)
  }
  async function* articles() {
    for await (const found of articlesIn(inputs, { ...options, onBytes: n => progress.read(n) })) {
      if ('passed' in found) counts.passed++
      else if ('failure' in found) setAside(found.failure)
      else {
        origin.set(found.article, found.from)
        yield found.article
      }
    }
  }
  const places = furtherPlaces()
  const run = {
    ...(signal && { signal }),
    ...(places !== undefined && { places }),
    ...(options.threads !== undefined && { threads: options.threads }),
    onArticle: (n: number) => progress.step(n),
    onFailure: (article: Article, why: string) =>
      setAside(
        new Failure(`${origin.get(article) ?? article.id}: could not be read into the archive: ${why}`),
      ),
    onWait: () => {
      progress.end()
      process.stderr.write(
        'isnad: another isnad works out the stories of this archive; waiting for it. The articles are added: Ctrl-C loses nothing.\n',
      )
    },
    onStage: (stage: string, done: number, of: number) => progress.stage(stage, done, of),
  }
  return withArchive(options, async archive => {
    const before = (await archive.size()).articles
    try {
      const { added, known } = await archive.add(articles(), run)
      counts.added = added
      counts.known = known
      if (options.derive) await archive.derive(run)
    } catch (error) {
      if (!signal?.aborted) throw error
      counts.added = (await archive.size()).articles - before
      progress.end()
      process.stderr.write(
        `isnad: stopped; ${number(counts.added)} articles added. Run the same command again to go on.\n`,
      )
      return EXIT.interrupted
    } finally {
      progress.end()
    }
    const size = await archive.size()
    process.stderr.write(`${summary(counts, (Date.now() - started) / 1000)}\n`)
    process.stderr.write(
      `${withoutPassword(locationOf(options))}: ${number(size.articles)} articles, ${number(size.stories)} stories, ${number(size.claims)} claims\n`,
    )
    return counts.failed === 0 ? EXIT.ok : counts.added + counts.known === 0 ? EXIT.failed : EXIT.partial
  })
}

const number = (n: number) => n.toLocaleString('en')

function summary({ added, known, failed, passed }: Counts, seconds: number): string {
  return [
    `${number(added)} added`,
    `${number(known)} known already`,
    `${number(failed)} set aside`,
    ...(passed ? [`${number(passed)} pages without an Arabic article`] : []),
    `in ${duration(seconds)}`,
  ].join(', ')
}
