import type { Match } from './lexicon.ts'
import type { Part, Scan } from './scan.ts'

/** A month by name, with its double in the other naming: يوليو (تموز), شباط/فبراير, شهر رمضان. */
export interface Month extends Part {
  month: number
  isHijri: boolean
  /** The word has other uses and nothing here tells that it is a month. */
  doubtful: boolean
  /** … and a word that a time follows (في) does not tell either: صفر, and اب for آب. */
  needsMore: boolean
  first: Match
}

/** The month at a token. */
export function monthAt(scan: Scan, i: number): Month | undefined {
  const label = scan.unit(i, 'M')
  const labelled = label !== undefined && label.cell(1) !== 'p' && !label.article
  let k = labelled ? label.to : i
  const open = scan.mark(k, '(')
  if (open) k++
  const name = scan.is(k, 'month')
  if (!name || (k > i && name.prep)) return undefined
  // «ما يوليه الملك من اهتمام» is a verb.
  if (WHAT.has(scan.tokens[k - 1]?.fold ?? '') && scan.tokens[k]!.fold === 'يوليه') return undefined
  if (open && !scan.mark(name.to, ')')) return undefined
  const month = Number(name.cell(1))
  const isHijri = name.cell(0) === 'H'
  let to = name.to + (open ? 1 : 0)
  let end = open ? scan.tokens[to - 1]!.end : name.end
  let doubtful = name.cell(2) !== '' && !labelled
  const start = labelled ? label.start : open ? scan.tokens[i]!.start : name.start
  const twin = (at: number) => {
    const other = scan.is(at, 'month')
    return other && !other.prep && Number(other.cell(1)) === month && (other.cell(0) === 'H') === isHijri
      ? other
      : undefined
  }
  if (!open) {
    const bracket = scan.mark(to, '([')
    const slash = scan.mark(to, '/-–—\\')
    const other = twin(to + (bracket || slash ? 1 : 0))
    if (other && (!bracket || scan.mark(other.to, ')]'))) {
      to = other.to + (bracket ? 1 : 0)
      end = scan.tokens[to - 1]!.end
      doubtful = false
    }
  } else {
    // «(سبتمبر) أيلول».
    const other = twin(to)
    if (other) {
      to = other.to
      end = other.end
    }
  }
  const isPlain = name.cell(2) === 'score' || (month === 8 && /^[وفبلك]*[اأ]ب$/.test(scan.tokens[k]!.norm))
  return { to, start, end, month, isHijri, doubtful, needsMore: doubtful && isPlain, first: name }
}

const WHAT = new Set(['ما', 'وما', 'لما', 'بما', 'مما', 'الذي', 'التي'])

/** A day of the month: 6, الـ26, السادس, الخامس والعشرين. */
export function dateAt(scan: Scan, i: number): (Part & { date: number; ordinal: boolean }) | undefined {
  const digits = scan.digits(i) ?? scan.bracketed(i, at => scan.digits(at))
  if (digits)
    return digits.value >= 1 && digits.value <= 31 && digits.norm.length <= 2
      ? { to: digits.to, start: digits.start, end: digits.end, date: digits.value, ordinal: digits.article }
      : undefined
  // «غرة رمضان».
  const first = scan.role(i, 'first')
  if (first)
    return scan.is(first.to, 'month') || scan.unit(first.to, 'M')
      ? { to: first.to, start: first.start, end: first.end, date: 1, ordinal: false }
      : undefined
  const ordinal = scan.is(i, 'ordinal')
  return ordinal?.article
    ? { to: ordinal.to, start: ordinal.start, end: ordinal.end, date: Number(ordinal.cell(0)), ordinal: true }
    : undefined
}
