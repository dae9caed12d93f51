import type { Claim, OriginKind } from '@isnad/archive'
import { csvTable } from './csv.ts'
import { addressee, type Language, say } from './language.ts'
import { span } from './stories.ts'
import { Sheet, STYLE, type TextOptions } from './terminal.ts'

const KINDS: readonly OriginKind[] = ['named', 'unnamed', 'document', 'agency', 'witness']

/** Claims, for people: the words, how many independent origins they have, and what contradicts them. */
export function claimsAsText(claims: readonly Claim[], options: TextOptions): string {
  const sheet = new Sheet(options)
  for (const claim of claims) claimOn(sheet, claim, options.language)
  if (claims.length === 0) sheet.print(say('noClaims', options.language))
  return sheet.toString()
}

/** Two unnamed sources are told apart by whom they spoke to. */
export const toldTo = (teller: string | undefined, language: Language) =>
  teller === undefined ? '' : ` (${addressee(teller, language)})`

/** Puts one claim on a sheet. */
export function claimOn(sheet: Sheet, claim: Claim, language: Language): void {
  sheet.print(`● ${sheet.paint(STYLE.bold, claim.claim)}`, 0, 2)
  sheet.print(originLine(sheet, claim, language), 2)
  for (const { who, kind, teller } of claim.origins)
    sheet.print(
      `◂ ${who}${toldTo(teller, language)} ${sheet.paint(STYLE.faint, `[${say(`origin.${kind}`, language)}]`)}`,
      4,
      2,
    )
  for (const conflict of claim.conflicts)
    sheet.print(sheet.paint(STYLE.bad, `${say('conflicts', language)}: ${conflict}`), 4, 2)
  sheet.print(
    sheet.paint(
      STYLE.faint,
      [`${say('articles', language)}: ${claim.members.length}`, span(claim.first, claim.last), claim.id]
        .filter(Boolean)
        .join(' · '),
    ),
    2,
  )
}

/** «المصادر المستقلة: 2 (مسمى 1، وكالة 1) · لا يظهر مصدره: 3» */
export function originLine(sheet: Sheet, { independent, unknown }: Claim, language: Language): string {
  const kinds = KINDS.filter(kind => independent[kind] > 0)
    .map(kind => `${say(`origin.${kind}`, language)} ${independent[kind]}`)
    .join('، ')
  const style = independent.total > 1 ? STYLE.good : STYLE.warning
  const counted = sheet.paint(style, `${say('independent', language)}: ${independent.total}`)
  return [
    kinds ? `${counted} (${kinds})` : counted,
    ...(unknown ? [`${say('origin.unknown', language)}: ${unknown}`] : []),
  ].join(' · ')
}

/** Claims as the API gives them; how each chain was followed is told by `isnad why`. */
export const claimsAsJson = (claims: readonly Claim[]) =>
  claims.map(claim => ({ ...claim, members: claim.members.map(({ step: _, ...member }) => member) }))

/** One claim a row. */
export const claimsAsCsv = (claims: readonly Claim[]) =>
  csvTable(
    [
      'claim',
      'story',
      'words',
      'articles',
      'independent',
      ...KINDS,
      'unknown',
      'origins',
      'conflicts',
      'first',
      'last',
    ],
    claims.map(c => [
      c.id,
      c.story,
      c.claim,
      c.members.length,
      c.independent.total,
      ...KINDS.map(kind => c.independent[kind]),
      c.unknown,
      c.origins.map(o => o.who).join('؛ '),
      c.conflicts.join('؛ '),
      c.first,
      c.last,
    ]),
  )
