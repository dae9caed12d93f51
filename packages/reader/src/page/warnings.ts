import type { Article } from '../article.ts'

const LETTER = /\p{L}/gu
/** Marks that change how text is displayed without being seen: they can make one thing look like another. */
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
/** Enough of a text to judge its language by. */
const SAMPLE = 20_000

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** How many letters of the Arabic script, presentation forms included, a text has; a loop, as every text passes it. */
function arabicLetters(text: string): number {
  let letters = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x620 || code > 0xfefc) continue
    if (code <= 0x64a || (code >= 0x66e && code <= 0x6d3)) letters++
    else if ((code >= 0xfb50 && code <= 0xfdff) || code >= 0xfe70) letters++
  }
  return letters
}

/** What a reader of the reading should know of the text it was made from, in full sentences. */
export function warningsFor(article: Article): string[] {
  const warnings = [...(article.warnings ?? [])]
  const text = article.paragraphs.join('\n')
  if (text.trim() === '') return [...warnings, 'The article is empty.']
  const sample = text.slice(0, SAMPLE)
  const arabic = arabicLetters(sample)
  if (arabic === 0) warnings.push('No Arabic letters were found; isnad reads Arabic only.')
  else if (arabic < 0.5 * sample.length && arabic < 0.5 * count(sample, LETTER))
    warnings.push('Less than half of the letters are Arabic; only the Arabic parts were read.')
  if (
    /[\u0679\u067E\u0686\u0688\u0691\u0698\u06A9\u06AF\u06BA\u06CC\u06D2]/.test(sample) &&
    count(sample, /[\u067E\u0686\u0688\u0691\u0698\u06A9\u06AF\u06CC\u06D2]/g) > 0.04 * arabic
  )
    warnings.push('The text uses letters of Persian, Urdu or Kurdish; it may not be Arabic.')
  if (text.includes('\uFFFD'))
    warnings.push(
      'Some characters could not be decoded and stand as U+FFFD; the source file was damaged or in another encoding.',
    )
  if (LONE_SURROGATE.test(text))
    warnings.push('The text holds lone surrogates, which are not valid characters.')
  if (CONTROLS.test(text))
    warnings.push(
      'The text holds bidirectional control characters, which can make it look different from what it says.',
    )
  if (article.published === undefined)
    warnings.push('The day of publication is not known, so relative dates (أمس، الجمعة) were not resolved.')
  return warnings
}
