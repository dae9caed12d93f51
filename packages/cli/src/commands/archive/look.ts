import type { Archive, Claim, ClaimQuery, CopyQuery, Query } from '@isnad/archive'
import type { Reading } from '@isnad/reader'
import { type ArchiveOptions, withArchive } from '../../archive.ts'
import { EXIT, Failure } from '../../failure.ts'
import { claimsAsCsv, claimsAsJson, claimsAsText } from '../../output/claims.ts'
import { copiesAsCsv, copiesAsText } from '../../output/copies.ts'
import { put } from '../../output/file.ts'
import { type Found, hitsAsCsv, hitsAsJson, hitsAsText } from '../../output/hits.ts'
import { whyAsJsonLd } from '../../output/jsonld.ts'
import { storiesAsCsv, storiesAsText, storyAsJson, storyAsText } from '../../output/stories.ts'
import { type TerminalOptions, textOptions } from '../../output/terminal.ts'
import { whyAsJson, whyAsText } from '../../output/why.ts'

/** What every command that looks into the archive takes. */
export interface LookOptions extends ArchiveOptions, TerminalOptions {
  format: 'text' | 'json' | 'csv' | 'jsonld'
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** Opens the archive, which must be there, and prints what is found in it. */
const look = (options: LookOptions, print: (archive: Archive) => Promise<string>) =>
  withArchive({ ...options, mustExist: true }, async archive => {
    await put(await print(archive), options.output)
    return EXIT.ok
  })

/** `isnad search` */
export const searchCommand = (query: Query, options: LookOptions) =>
  look(options, async archive => {
    const found: Found[] = []
    for (const hit of await archive.search(query)) {
      const reading = await archive.reading(hit.id)
      if (reading) found.push({ hit, reading })
    }
    if (options.format === 'json') return json(hitsAsJson(found))
    return options.format === 'csv' ? hitsAsCsv(found) : hitsAsText(found, textOptions(options))
  })

/** `isnad stories` */
export const storiesCommand = (query: { articles?: number; limit?: number }, options: LookOptions) =>
  look(options, async archive => {
    const stories = await archive.stories(query)
    if (options.format === 'json') return json(stories)
    return options.format === 'csv' ? storiesAsCsv(stories) : storiesAsText(stories, textOptions(options))
  })

/** `isnad story` */
export const storyCommand = (id: string, options: LookOptions) =>
  look(options, async archive => {
    const [story] = await archive.stories({ id })
    if (!story) throw noStory(id)
    const readings = await readingsOf(archive, story.articles)
    const claims = await archive.claims({ story: story.id, members: 1 })
    const page = { story, readings: [...readings.values()], claims }
    return options.format === 'json' ? json(storyAsJson(page)) : storyAsText(page, textOptions(options))
  })

/** `isnad copies` */
export const copiesCommand = (query: CopyQuery, options: LookOptions) =>
  look(options, async archive => {
    const { article } = query
    if (article !== undefined && !(await archive.reading(article)))
      throw new Failure(`${article}: no such article. «isnad search» finds the articles of the archive.`)
    const copies = await archive.copies(query)
    if (options.format === 'json') return json(copies)
    return options.format === 'csv' ? copiesAsCsv(copies) : copiesAsText(copies, textOptions(options))
  })

/** `isnad claims` */
export const claimsCommand = (query: ClaimQuery, options: LookOptions) =>
  look(options, async archive => {
    const { story } = query
    if (story !== undefined && (await archive.stories({ id: story })).length === 0) throw noStory(story)
    const claims = await archive.claims(query)
    if (options.format === 'json') return json(claimsAsJson(claims))
    return options.format === 'csv' ? claimsAsCsv(claims) : claimsAsText(claims, textOptions(options))
  })

/** `isnad why` */
export const whyCommand = (id: string, options: LookOptions) =>
  look(options, async archive => {
    const [claim] = await archive.claims({ id })
    if (!claim) throw new Failure(`${id}: no such claim. «isnad claims» lists the claims of the archive.`)
    const walk = { claim, readings: await readingsOf(archive, articlesOf(claim)) }
    if (options.format === 'json') return json(whyAsJson(walk))
    return options.format === 'jsonld' ? json(whyAsJsonLd(walk)) : whyAsText(walk, textOptions(options))
  })

const noStory = (id: string) =>
  new Failure(`${id}: no such story or article. «isnad stories» lists the stories of the archive.`)

const articlesOf = (claim: Claim) => [...new Set(claim.members.map(m => m.article))]

async function readingsOf(archive: Archive, ids: readonly string[]): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>()
  for (const id of ids) {
    const reading = await archive.reading(id)
    if (reading) readings.set(id, reading)
  }
  return readings
}
