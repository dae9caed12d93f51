import { cardinalAt } from './numbers.ts'
import type { Part, Scan } from './scan.ts'

/** What a clock shows, in digits or words, before it is known which half of the day it is. */
export interface Face extends Part {
  hour: number
  minute: number
  /** The minutes are written behind a mark (14:30), which shows that a clock is meant. */
  colon: boolean
  /** The hour is an ordinal (العاشرة), which may count something else. */
  ordinal: boolean
  /** The hour is written الأولى. */
  first?: boolean
}

/** The face at a token; `labelled` where الساعة stands before it. */
export function faceAt(scan: Scan, i: number, labelled: boolean): Face | undefined {
  const token = scan.tokens[i]
  if (!token) return undefined
  const digits = scan.digits(i)
  // «الساعة الـ 8.30»
  const next = scan.tokens[i + 1]
  if (labelled && /^الـ?$/.test(token.norm) && next?.kind === 'number' && /[.,]/.test(next.norm)) {
    const face = faceAt(scan, i + 1, true)
    return face && { ...face, start: token.start }
  }
  if (token.kind === 'number' && /^\d{1,2}[.,]\d{2}$/.test(token.norm) && labelled) {
    const [hour, minute] = token.norm.split(/[.,]/).map(Number) as [number, number]
    return valid({ to: i + 1, start: token.start, end: token.end, hour, minute, colon: true, ordinal: false })
  }
  if (digits) {
    const minutes = scan.tokens[digits.to + 1]
    if (
      scan.mark(digits.to, ':') &&
      minutes?.kind === 'number' &&
      /^\d{2}$/.test(minutes.norm) &&
      digits.norm.length <= 2 &&
      minutes.start === scan.tokens[digits.to]!.end
    ) {
      return valid({
        to: digits.to + 2,
        start: digits.start,
        end: minutes.end,
        hour: digits.value,
        minute: Number(minutes.norm),
        colon: true,
        ordinal: false,
      })
    }
    const hourBehind = scan.tokens[digits.to + 1]
    if (
      scan.word(digits.to, 'ر') &&
      hourBehind?.kind === 'number' &&
      /^\d{1,2}$/.test(hourBehind.norm) &&
      digits.norm.length === 2 &&
      labelled
    )
      // Some agencies print the smaller part first: «15ر05» is a quarter past five.
      return valid({
        to: digits.to + 2,
        start: digits.start,
        end: hourBehind.end,
        hour: Number(hourBehind.norm),
        minute: digits.value,
        colon: true,
        ordinal: false,
      })
    if (digits.norm.length === 4 && labelled)
      return valid({
        to: digits.to,
        start: digits.start,
        end: digits.end,
        hour: Math.floor(digits.value / 100),
        minute: digits.value % 100,
        colon: true,
        ordinal: false,
      })
    if (digits.norm.length > 2) return undefined
    return valid(
      fraction(scan, {
        to: digits.to,
        start: digits.start,
        end: digits.end,
        hour: digits.value,
        minute: 0,
        colon: false,
        ordinal: false,
      }),
    )
  }
  const ordinal = scan.is(i, 'ordinal')
  // Hours are feminine: «الأول صباح اليوم» is no clock time.
  if (!ordinal?.article || (ordinal.prep && labelled) || !/(?:ه|اولي)$/.test(token.fold)) return undefined
  const hour = Number(ordinal.cell(0))
  if (hour > 12) return undefined
  return valid(
    fraction(scan, {
      to: ordinal.to,
      start: ordinal.start,
      end: ordinal.end,
      hour,
      minute: 0,
      colon: false,
      ordinal: true,
      first: token.fold.endsWith('اولي'),
    }),
  )
}

const valid = (face: Face) => (face.hour <= 24 && face.minute < 60 ? face : undefined)

const AFTER = new Map(Object.entries({ والنصف: 30, ونصف: 30, والربع: 15, وربع: 15, والثلث: 20, وثلث: 20 }))

const BEFORE = new Map(Object.entries({ الربع: 15, ربعا: 15, ربع: 15, الثلث: 20, ثلثا: 20, ثلث: 20 }))

/** «والنصف», «إلا ربعا», «و15 دقيقة» behind the hour. */
function fraction(scan: Scan, face: Face): Face {
  const token = scan.tokens[face.to]
  if (!token) return face
  const plus = AFTER.get(token.fold)
  if (plus !== undefined) return { ...face, to: face.to + 1, end: token.end, minute: plus }
  const next = scan.tokens[face.to + 1]
  const minus = token.fold === 'الا' ? BEFORE.get(next?.fold ?? '') : undefined
  if (minus !== undefined)
    return { ...face, to: face.to + 2, end: next!.end, hour: face.hour - 1 || 12, minute: 60 - minus }
  if (token.norm === 'و' && next?.kind === 'number') {
    const minutes = scan.unit(face.to + 2, 'TM')
    const value = Number(next.norm)
    if (minutes && value < 60) return { ...face, to: minutes.to, end: minutes.end, minute: value }
  }
  // «وتسع وخمسين دقيقة».
  const spelled = token.fold.startsWith('و') ? cardinalAt(scan.tokens, face.to) : undefined
  const minutes = spelled && scan.unit(spelled.to, 'TM')
  if (spelled && minutes && spelled.value < 60)
    return { ...face, to: minutes.to, end: minutes.end, minute: spelled.value }
  return face
}
