import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article } from '@isnad/reader'
import { withArchive } from '../../archive.ts'
import { EXIT, report } from '../../failure.ts'
import { articlesIn, type InputOptions } from '../../input/articles.ts'
import { claimsAsText } from '../../output/claims.ts'
import { put } from '../../output/file.ts'
import { say } from '../../output/language.ts'
import { Sheet, STYLE, type TerminalOptions, textOptions } from '../../output/terminal.ts'
import { asText } from '../../output/text.ts'
import { furtherPlaces } from '../../places.ts'

export interface TourOptions extends InputOptions, TerminalOptions {}

/**
 * `isnad tour`: reads some articles into an archive that is thrown away, and prints who says what in each and the
 * claims that more than one of them makes. Returns the exit code.
 */
export async function tourCommand(inputs: readonly string[], options: TourOptions): Promise<number> {
  furtherPlaces()
  const folder = await mkdtemp(join(tmpdir(), 'isnad-'))
  try {
    return await withArchive({ archive: join(folder, 'archive.sqlite') }, async archive => {
      let failed = 0
      const articles: Article[] = []
      for await (const found of articlesIn(inputs, options)) {
        if ('article' in found) articles.push(found.article)
        else if ('failure' in found) {
          failed++
          report(found.failure)
        }
      }
      if (articles.length === 0) return EXIT.failed
      await archive.add(articles, { threads: 0 })
      await archive.derive({ threads: 0 })
      const text = textOptions(options)
      const rule = `${'─'.repeat(20)}\n\n`
      for (const { id } of articles) {
        const reading = id === undefined ? undefined : await archive.reading(id)
        if (reading) await put(`${asText(reading, text)}\n${rule}`)
      }
      const heading = new Sheet(text)
      heading.print(heading.paint(STYLE.bold, say('shared', options.lang)))
      await put(`${heading}\n${claimsAsText(await archive.claims({ members: 2 }), text)}`)
      return failed === 0 ? EXIT.ok : EXIT.partial
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
