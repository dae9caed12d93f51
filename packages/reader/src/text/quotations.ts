import type { Span } from '../reading.ts'
import { isArabicLetter, isArabicMark, isSpace } from './characters.ts'
import type { Quotation } from './text.ts'

/** Marks that open and close one another. */
type Family = 'guillemet' | 'double' | 'single' | 'parenthesis' | 'brace'

/** What the glyph says by itself, and what its surroundings say: a mark leans to the text it encloses. */
type Side = 'open' | 'close' | 'either'

interface Mark extends Span {
  family: Family
  glyph: Side
  leaning: Side
}

const glyphs: Record<string, [Family, Side]> = {
  '«': ['guillemet', 'open'],
  '»': ['guillemet', 'close'],
  '‹': ['guillemet', 'open'],
  '›': ['guillemet', 'close'],
  '“': ['double', 'open'],
  '„': ['double', 'open'],
  '‟': ['double', 'open'],
  '”': ['double', 'close'],
  '"': ['double', 'either'],
  '‘': ['single', 'open'],
  '’': ['single', 'close'],
  "'": ['single', 'either'],
  '((': ['parenthesis', 'open'],
  '))': ['parenthesis', 'close'],
  '{': ['brace', 'open'],
  '}': ['brace', 'close'],
}

/** These are quotation marks only in pairs: alone they are apostrophes, or brackets that nobody closed. */
const needsPair = (family: Family) => family === 'single' || family === 'parenthesis' || family === 'brace'

/** Marks before an opening quotation: «قال:"…», «("…»; a comma too, when text follows the quotation mark at once. */
const leads = new Set([...'([{:،,؛;-–—/=*•«“„‘'])
/** Marks after a closing quotation. */
const trails = new Set([...')]}.،,؛;:؟?!…-–—/»”’'])
const proclitics = new Set([...'وفبكل'])

/** Is what stands before `at` a bare proclitic: «و"الوضع»، «بـ«شلالات»، «لل"…»? */
function afterProclitic(text: string, from: number, at: number): boolean {
  let i = at - 1
  if (text[i] === 'ـ') {
    while (i >= from && text[i] === 'ـ') i--
    return i >= from && (proclitics.has(text[i]!) || text[i] === 'ل')
  }
  // At most three letters (وال, بال), the first of them after a space.
  for (let n = 0; i >= from && n < 3; n++, i--) {
    if (i === from || isSpace(text.charCodeAt(i - 1)) || leads.has(text[i - 1]!)) {
      const word = text.slice(i, at)
      return (word.length === 1 && proclitics.has(word)) || /^[وف]?([بكل]|ال|بال|كال|لل)$/u.test(word)
    }
    if (!isArabicLetter(text.charCodeAt(i))) return false
  }
  return false
}

function leaning(text: string, paragraph: Span, start: number, end: number): Side {
  let before: Side = 'close'
  const previous = start > paragraph.start ? text[start - 1]! : ' '
  if (isSpace(previous.charCodeAt(0)) || leads.has(previous)) before = 'open'
  else if (previous === '"' || previous === "'") before = 'either'
  else if (afterProclitic(text, paragraph.start, start)) before = 'open'
  const next = end < paragraph.end ? text[end]! : ' '
  const after: Side = isSpace(next.charCodeAt(0)) || trails.has(next) ? 'close' : 'open'
  if (next === '.' && text[end + 1] === '.') return before === 'open' ? 'open' : 'either'
  if (before === 'either') return next === '"' || next === "'" ? 'either' : after
  return before === after ? before : 'either'
}

function marks(text: string, paragraph: Span): Mark[] {
  const found: Mark[] = []
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x20 || (c > 0xbb && c < 0x2018)) continue
    let glyph = text[i]!
    if (glyph === '(' || glyph === ')') {
      if (text[i + 1] !== glyph || i + 1 >= paragraph.end) continue
      glyph += glyph
    }
    const known = glyphs[glyph]
    if (!known) continue
    const end = i + glyph.length
    const side = leaning(text, paragraph, i, end)
    // An apostrophe inside a word, and the prime of minutes and feet, enclose nothing.
    if (known[0] === 'single' && (side === 'either' || isArabicMark(text.charCodeAt(end)))) continue
    found.push({ start: i, end, family: known[0], glyph: known[1], leaning: side })
    i = end - 1
  }
  return found
}

/**
 * Finds the quotations of every paragraph. Marks pair by glyph and by the side on which text touches them, so that
 * straight marks nest and reversed ones (»…«) are understood. One pass; every mark is opened and closed once.
 */
export function quotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const all: (Quotation & { family: Family; reversed: boolean; kept: boolean })[] = []
  /** The unclosed outermost quotation of the paragraph before. */
  let running = -1
  for (const paragraph of paragraphs) {
    const found = marks(text, paragraph)
    const first = all.length
    const stack: number[] = []
    const open: Record<Family, number> = { guillemet: 0, double: 0, single: 0, parenthesis: 0, brace: 0 }
    const last: Partial<Record<Family, number>> = {}
    const lastClosing: Partial<Record<Family, number>> = {}
    found.forEach((mark, i) => {
      last[mark.family] = i
      if (mark.leaning !== 'open') lastClosing[mark.family] = i
    })
    const next = new Int32Array(found.length).fill(-1)
    const seen: Partial<Record<Family, number>> = {}
    for (let i = found.length - 1; i >= 0; i--) {
      next[i] = seen[found[i]!.family] ?? -1
      seen[found[i]!.family] = i
    }

    const begin = (start: number, end: number, family: Family, reversed: boolean) => {
      const parent = stack.at(-1) ?? -1
      const continues =
        running >= 0 && parent < 0 && all.length === first && startsAt(text, paragraph, start) ? running : -1
      stack.push(all.length)
      open[family]++
      all.push({
        start,
        end: paragraph.end,
        inner: { start: end, end: paragraph.end },
        depth: 0,
        parent,
        closed: false,
        continues,
        family,
        reversed,
        kept: true,
      })
    }
    /** Ends the innermost open quotation of the family, and whatever was left open inside it. */
    const finish = (mark: Mark, family: Family) => {
      for (;;) {
        const quotation = all[stack.pop()!]!
        open[quotation.family]--
        quotation.inner.end = mark.start
        quotation.end = mark.start
        if (quotation.family === family) {
          quotation.end = mark.end
          quotation.closed = true
          return
        }
        quotation.kept = !needsPair(quotation.family)
      }
    }

    for (const [i, mark] of found.entries()) {
      const { family, glyph, leaning } = mark
      const top = stack.length ? all[stack.at(-1)!]! : undefined
      const following = next[i]! < 0 ? undefined : found[next[i]!]!
      let side: Side
      if (family === 'guillemet') {
        if (glyph === 'open') {
          const closes =
            open.guillemet > 0 &&
            leaning !== 'open' &&
            (top?.reversed || leaning === 'close' || following?.glyph !== 'close')
          side = closes ? 'close' : 'open'
        } else side = open.guillemet > 0 || leaning === 'close' ? 'close' : 'open'
      } else if (family === 'double') {
        // A closing mark may stand apart from its text: «علمت "الوطن "من مصادر».
        const mustClose = leaning === 'open' && glyph !== 'close' && !(lastClosing.double! > i)
        side = leaning === 'either' || mustClose ? (open.double > 0 ? 'close' : 'open') : leaning
      } else side = glyph === 'either' ? leaning : glyph
      if (side === 'open') {
        if (!needsPair(family) || last[family]! > i)
          begin(mark.start, mark.end, family, family === 'guillemet' && glyph === 'close')
      } else if (open[family] > 0) finish(mark, family)
      else if (needsPair(family)) {
        // A lone bracket or apostrophe.
      }
      // Closed by a mark of another family, when its own family has none left: “…».
      else if (top && !needsPair(top.family) && last[top.family]! < i) finish(mark, top.family)
      // It may end a quotation that runs on from the paragraph before without being opened anew.
      else if (running >= 0 && all[running]!.family === family && all.length === first) {
        begin(paragraph.start, paragraph.start, family, false)
        finish(mark, family)
      }
    }
    for (const i of stack) if (needsPair(all[i]!.family)) all[i]!.kept = false
    running = stack.find(i => all[i]!.kept) ?? -1
  }
  return renumbered(all)
}

/** Does nothing but white space or a dash stand before `at` in the paragraph? */
function startsAt(text: string, paragraph: Span, at: number): boolean {
  for (let i = paragraph.start; i < at; i++) {
    const c = text.charCodeAt(i)
    if (!isSpace(c) && c !== 0x2d && c !== 0x2013 && c !== 0x2014) return false
  }
  return true
}

/** Drops what turned out to be no quotation and gives its children to its parent. */
function renumbered(all: (Quotation & { kept: boolean })[]): Quotation[] {
  const place = new Int32Array(all.length).fill(-1)
  const result: Quotation[] = []
  all.forEach(({ start, end, inner, parent, closed, continues, kept }, i) => {
    const holder = parent < 0 ? -1 : place[parent]!
    if (!kept) {
      place[i] = holder
      return
    }
    place[i] = result.length
    result.push({
      start,
      end,
      inner,
      depth: holder < 0 ? 0 : result[holder]!.depth + 1,
      parent: holder,
      closed,
      continues: continues < 0 ? -1 : place[continues]!,
    })
  })
  return result
}
