import { isCredit } from './caption.ts'

/** Where and for whom an article was filed. */
export interface Dateline {
  place?: string
  outlet?: string
}

const NAME = String.raw`[\p{L}\p{M}'’.\- ]{2,40}`
/** «لندن: «الشرق الأوسط»», «القاهرة - رويترز», «بيروت: فلان الفلاني», «واشنطن (رويترز)» */
const PLACE_THEN_WHO = new RegExp(
  String.raw`^(${NAME}?)\s*(?::|-|–|—|،|\()\s*[«"“(]?(${NAME}?)[»"”)]?\s*[:\-–—)]?$`,
  'u',
)
const WRITER =
  /^(?:كتب|كتبت|كتبه|كتبها|بقلم|تقرير|تحرير|إعداد|حوار|تحقيق|ترجمة|مراسل|خاص)\s*(?:[:\-–—]\s*|\s)(\S.*)$/u

/** «المنامة 8 رجب 1440 هـ الموافق 15 مارس 2019 م بنا»: a place, a day with its year, and who files. */
const PLACE_THEN_DAY = new RegExp(String.raw`^(${NAME}?)\s+\d{1,2}\s+\p{L}+.*\d{4}\s*(?:هـ?|م)(?=\s)`, 'u')

/** The place and the agency of such a line. */
function datedBy(line: string): Dateline | undefined {
  const place = PLACE_THEN_DAY.exec(line)?.[1]
  if (place === undefined || words(place) > 3) return undefined
  const outlet = line
    .trim()
    .split(/\s+/)
    .at(-1)!
    .replace(/^[(/]+|[)/]+$/g, '')
  return isCredit(outlet) ? { place: bare(place), outlet } : undefined
}

/** True for a line that only says who filed the article, or from where. */
export function isByline(line: string): boolean {
  if (line.length > 80 || /[.؟?!]$/.test(line)) return false
  if (WRITER.test(line) || datedBy(line)) return true
  const m = PLACE_THEN_WHO.exec(line)
  return (
    m !== null &&
    words(m[1]!) <= 3 &&
    words(m[2]!) <= 5 &&
    (isCredit(m[2]!) || /[«"“]/.test(line) || /[:\-–—]/.test(line))
  )
}

/** The place and outlet a byline or the opening of a first paragraph names. */
export function datelineOf(line: string): Dateline | undefined {
  if (WRITER.test(line.trim())) return undefined
  const dated = datedBy(line)
  if (dated) return dated
  const m = PLACE_THEN_WHO.exec(line.trim())
  if (!m || words(m[1]!) > 3) return undefined
  const place = bare(m[1]!)
  const who = bare(m[2]!)
  if (isCredit(place)) return { outlet: place, ...(who && !isCredit(who) && { place: who }) }
  const outlet = isCredit(who) || /[«"“]/.test(line) ? who : undefined
  return { place, ...(outlet && { outlet }) }
}

/** The dateline a first paragraph opens with: «القاهرة - رويترز: أعلن …», «لندن (رويترز) - …». */
export function openingDateline(paragraph: string): Dateline | undefined {
  const m = new RegExp(
    String.raw`^(${NAME}?)\s*(?:\d{1,2}\s+[\p{L}]+(?:\s+\d{4})?\s*)?(?:-|–|—|،|:|\()\s*[«"“(]?(${NAME}?)[»"”)]?\s*(?:\)\s*)?[:\-–—]\s`,
    'u',
  ).exec(paragraph.slice(0, 90))
  if (!m) return undefined
  const place = bare(m[1]!)
  const outlet = bare(m[2]!)
  return words(place) <= 3 && isCredit(outlet) ? { place, outlet } : undefined
}

/** A name without the dash that parts it from the next. */
const bare = (s: string) => s.trim().replace(/^[\s-]+|[\s-]+$/g, '')

const words = (s: string) => s.trim().split(/\s+/).length
