const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?/
/** «24/7/2015»: Arabic newspapers write the day first. */
const DAY_FIRST = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\b/
const ZONE = /\d:\d\d.*(?:GMT|UT|Z|[A-Z]{2}T|[+-]\d{2}:?\d{2})\s*(?:\(.*\))?$/

/** True for a day that the calendar has: not for 2024-02-30, which JavaScript takes for the first of March. */
const isDay = (day: string) => new Date(`${day}T00:00Z`).toISOString().startsWith(day)

/** A date as pages, feeds and data write it, in ISO 8601; undefined where it is none. */
export function isoDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim().replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x0660))
  const iso = ISO.exec(text)?.[0].replace(' ', 'T')
  if (iso) return Number.isNaN(Date.parse(iso)) || !isDay(iso.slice(0, 10)) ? undefined : iso
  const [, day, month, year] = DAY_FIRST.exec(text) ?? []
  if (day && month && year) return isoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) return undefined
  // A time with its zone is a moment; without one it is a day, wherever this machine stands.
  if (ZONE.test(text)) return date.toISOString()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
