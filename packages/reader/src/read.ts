import type { Article } from './article.ts'
import { clauses } from './clauses/clauses.ts'
import { events } from './events/events.ts'
import { names } from './names/names.ts'
import { articlesInText, datelineOf } from './page/page.ts'
import { warningsFor } from './page/warnings.ts'
import { places } from './places/places.ts'
import { relativePlaces } from './places/relative.ts'
import type { Attribution, Entity, Metadata, Reading } from './reading.ts'
import { headlineSpeech } from './speech/headline.ts'
import { speech } from './speech/speech.ts'
import { divide } from './text/divide.ts'
import { outsideNames } from './times/outside.ts'
import { times } from './times/times.ts'
import type { Token } from './words/word.ts'
import { words } from './words/words.ts'

/**
 * Reads a text as people paste or scrape it: one reading for each article found in it.
 * What is known of it beforehand (outlet, day of publication, …) is said in `metadata`. Never throws on any text.
 */
export function read(text: string, metadata: Metadata = {}): Reading[] {
  return articlesInText(text, metadata).map(readArticle)
}

/** Reads one article whose parts are already told apart. Never throws on any text. */
export function readArticle(article: Article): Reading {
  return readTokens(article).reading
}

/** Reads one article, and hands out the analysed words of its body as well, for those who index or compare texts. */
export function readTokens(article: Article): { reading: Reading; tokens: Token[] } {
  const text = divide(article.paragraphs)
  const tokens = words(text)
  const grammar = clauses(text, tokens)
  const named = names(text, tokens, grammar)
  const dated = outsideNames(times(text, tokens, article.published), named.mentions)
  places(tokens, named, article.outlet)
  const relative = relativePlaces(tokens, named)
  const attributions = speech(text, tokens, grammar, named)
  const happened = events({ text, tokens, clauses: grammar, names: named, times: dated, attributions })
  const { id, outlet, url, published, headline, standfirst, byline } = article
  const announced = inHeadline(headline, named.entities, attributions)
  const dateline = article.dateline ?? (byline === undefined ? undefined : datelineOf(byline))
  const reading: Reading = {
    id: id ?? 'article',
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
    ...(headline !== undefined && { headline }),
    ...(standfirst !== undefined && { standfirst }),
    ...(byline !== undefined && { byline }),
    ...(dateline !== undefined && { dateline }),
    captions: article.captions ?? [],
    text: text.text,
    paragraphs: text.paragraphs,
    sentences: text.sentences.map(({ start, end }) => ({ start, end })),
    entities: named.entities,
    mentions: named.mentions.map(({ start, end, type, entity }) => ({ start, end, type, entity })),
    ...(relative.length > 0 && { relativePlaces: relative }),
    times: dated,
    attributions,
    ...(announced.length > 0 && { headlineAttributions: announced }),
    events: happened,
    warnings: warningsFor(article),
  }
  return { reading, tokens }
}

/** «فلان: …»: a headline without a colon is not looked into. */
function inHeadline(
  headline: string | undefined,
  entities: readonly Entity[],
  attributions: readonly Attribution[],
): Attribution[] {
  if (!headline?.includes(':')) return []
  const text = divide([headline])
  const tokens = words(text)
  const grammar = clauses(text, tokens)
  return headlineSpeech(text, tokens, grammar, names(text, tokens, grammar), { entities, attributions })
}
