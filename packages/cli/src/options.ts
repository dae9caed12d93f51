import { InvalidArgumentError, Option } from 'commander'
import { isoDate } from './input/date.ts'
import { KINDS } from './input/kind.ts'

/** Options that several commands share, so that they look and work alike everywhere. */

export const archiveOption = () =>
  new Option(
    '-a, --archive <where>',
    'archive: a file, or postgres://user:password@host/database (default: one in your data folder)',
  ).env('ISNAD_ARCHIVE')

/** What may be said of the articles that are given. */
export const articleOptions = () => [inputOption(), publishedOption(), outletOption()]

const inputOption = () =>
  new Option('--input <kind>', 'shape of the input (found out where not said)').choices(KINDS)

const publishedOption = () =>
  new Option('--published <date>', 'day of publication, YYYY-MM-DD, for articles that do not say').argParser(
    isoDay,
  )

const outletOption = () => new Option('--outlet <name>', 'publisher, for articles that do not say')

/** Leave to fetch addresses that are not public. */
export const privateOption = () =>
  new Option('--allow-private', 'also fetch addresses that are not public (loopback, private networks)')

/** What to print, where to, and how; the first format is the default. */
export const printOptions = (...formats: string[]) => [
  formatOption(...formats),
  outputOption(),
  ...terminalOptions(),
]

const formatOption = (...formats: string[]) =>
  new Option('-f, --format <format>', 'what to print').choices(formats).default(formats[0])

const outputOption = () => new Option('-o, --output <file>', 'write to a file instead of standard output')

/** How labels, order of letters and colours are shown on a terminal. */
export const terminalOptions = () => [
  new Option('--lang <language>', 'language of labels').choices(['ar', 'en']).default('ar'),
  new Option('--bidi <mode>', 'terminal: it orders Arabic itself; visual: isnad does')
    .choices(['auto', 'terminal', 'visual'])
    .default('auto'),
  new Option('--colour <when>', 'colours in text output')
    .choices(['auto', 'always', 'never'])
    .default('auto'),
]

/** How much is printed at the most; everything where no default is given. */
export const limitOption = (most?: number) => {
  const option = new Option('--limit <n>', 'print no more than so many').argParser(wholeNumber)
  return most === undefined ? option : option.default(most)
}

/** A day as it came, or an error that says how to write one. */
export function isoDay(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(value) || isoDate(value) === undefined)
    throw new InvalidArgumentError('Write it as YYYY-MM-DD, for example 2024-12-12.')
  return value
}

/** A whole number from 0, or an error that says so. */
export function wholeNumber(value: string): number {
  const n = Number(value)
  if (!Number.isInteger(n) || n < 0) throw new InvalidArgumentError('Write a whole number.')
  return n
}

/** «80» or «80%», as a part of one. */
export function percent(value: string): number {
  const n = Number(value.replace(/%$/, ''))
  if (!(n >= 0 && n <= 100)) throw new InvalidArgumentError('Write a number from 0 to 100.')
  return n / 100
}

/** «w,s,e,n» in degrees. */
export function box(value: string): number[] {
  const list = numbers(value, 4, 'west,south,east,north')
  for (const [i, n] of list.entries()) degrees(n, i % 2 ? 90 : 180)
  return list
}

/** «lat,lon,km» */
export function near(value: string): number[] {
  const list = numbers(value, 3, 'latitude,longitude,kilometres')
  degrees(list[0]!, 90)
  degrees(list[1]!, 180)
  if (list[2]! < 0) throw new InvalidArgumentError('A distance is not below 0.')
  return list
}

function numbers(value: string, count: number, names: string): number[] {
  const list = value.split(',').map(n => (n.trim() === '' ? Number.NaN : Number(n)))
  if (list.length !== count || list.some(n => !Number.isFinite(n)))
    throw new InvalidArgumentError(`Write it as ${names}, parted by commas.`)
  return list
}

function degrees(n: number, most: number): void {
  if (Math.abs(n) > most)
    throw new InvalidArgumentError(
      `${n} is no ${most === 90 ? 'latitude' : 'longitude'}: it goes from -${most} to ${most}.`,
    )
}
