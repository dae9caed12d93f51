import { type Attribution, chainOf, type Reading, type Span } from '@isnad/reader'
import { addressee, type Language, say, sayWarning } from './language.ts'
import { drawMap, mapPoints } from './map.ts'

const escaped = (text: string) => text.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`)

/** What a character of the text takes part in. */
interface Layer extends Span {
  kind: 'content' | 'source' | 'cue'
  of: Attribution
}

/** The readings as one self-contained page, right to left, that needs no script and prints well. */
export function asHtml(readings: readonly Reading[], language: Language): string {
  const title = readings[0]?.headline ?? 'isnad'
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="isnad">
<title>${escaped(readings.length === 1 ? title : `${title} (+${readings.length - 1})`)}</title>
<style>${STYLE}</style>
</head>
<body>
${legend(language)}
${readings.map((reading, i) => article(reading, `r${i + 1}`, language)).join('\n')}
<footer><p${speaking(language)}>${escaped(say('madeBy', language))}</p></footer>
</body>
</html>
`
}

/** The attributes of an element whose words are the interface's: the page itself is Arabic. */
const speaking = (language: Language) => (language === 'ar' ? '' : ` lang="${language}" dir="ltr"`)

/** Words of the article among those of the interface. */
const quoted = (text: string) => `<bdi lang="ar" dir="rtl">${escaped(text)}</bdi>`

function legend(language: Language): string {
  const kinds = ['person', 'body', 'media', 'anonymous', 'group', 'document'] as const
  return `<ul class="legend"${language === 'ar' ? '' : ` lang="${language}"`} aria-label="${escaped(say('legend', language))}">${kinds.map(k => `<li class="${k}">${escaped(say(`source.${k}`, language))}</li>`).join('')}</ul>`
}

function article(reading: Reading, prefix: string, language: Language): string {
  const { text } = reading
  const numbers = new Map(reading.attributions.map((a, i) => [a.id, i + 1]))
  const layers: Layer[] = []
  for (const of of reading.attributions) {
    for (const span of of.content) layers.push({ ...span, kind: 'content', of })
    if (of.source) layers.push({ ...of.source, kind: 'source', of })
    layers.push({ ...of.cue, kind: 'cue', of })
  }
  layers.sort((a, b) => a.start - b.start || b.end - a.end)
  const { outlet, published, byline } = reading
  const meta = [
    ...(outlet ? [escaped(outlet)] : []),
    // A date is written left to right, and its day says enough.
    ...(published
      ? [`<time dir="ltr" datetime="${escaped(published)}">${escaped(published.slice(0, 10))}</time>`]
      : []),
    ...(byline ? [escaped(byline)] : []),
  ].join(' · ')
  const captions = reading.captions
    .map(
      c =>
        `<p class="caption">${escaped(c.text)}${c.credit ? ` <small>(${escaped(c.credit)})</small>` : ''}</p>`,
    )
    .join('')
  const announced = (reading.headlineAttributions ?? [])
    .map(
      ({ speaker, sourceType }) =>
        `<p class="meta"${speaking(language)}>${escaped(say('headline', language))}: <bdi lang="ar" dir="rtl" class="speaker ${sourceType}">${escaped(speaker)}</bdi></p>`,
    )
    .join('')
  let from = 0
  const rows = reading.paragraphs.map(p => {
    while (layers[from] && layers[from]!.end <= p.start) from++
    const here: Layer[] = []
    for (let i = from; layers[i] && layers[i]!.start < p.end; i++)
      if (layers[i]!.end > p.start) here.push(layers[i]!)
    const notes = reading.attributions.filter(a => a.cue.start >= p.start && a.cue.start < p.end)
    return `<div class="row"><p>${marked(text, p, here, numbers, prefix)}</p>${notes.length ? `<aside>${notes.map(a => note(reading, a, numbers.get(a.id)!, prefix, language)).join('')}</aside>` : ''}</div>`
  })
  const warnings = reading.warnings.length
    ? `<ul class="warnings">${reading.warnings.map(w => `<li${speaking(language)}><bdi>${escaped(sayWarning(w, language))}</bdi></li>`).join('')}</ul>`
    : ''
  const map = drawMap(mapPoints([reading]))
  return `<article id="${prefix}">
<header><h1>${escaped(reading.headline ?? reading.id)}</h1>${announced}${reading.standfirst ? `<p class="standfirst">${escaped(reading.standfirst)}</p>` : ''}${meta ? `<p class="meta">${meta}</p>` : ''}${captions}${reading.attributions.length ? '' : `<p class="meta"${speaking(language)}>${escaped(say('none', language))}</p>`}</header>
${rows.join('\n')}
${map ? `<figure>${map.svg}<figcaption>${listed('places', map.inside, language)}${map.outside.length ? `<br>${listed('outside', map.outside, language)}` : ''}</figcaption></figure>` : ''}
${warnings}
</article>`
}

/** «أماكن: دمشق، حلب» */
const listed = (label: string, points: readonly { name: string }[], language: Language) =>
  `<span${speaking(language)}>${escaped(say(label, language))}: ${quoted(points.map(p => p.name).join('، '))}</span>`

/** A paragraph cut at every boundary of a layer; each piece carries the classes of the layers that hold it. */
function marked(
  text: string,
  p: Span,
  layers: readonly Layer[],
  numbers: ReadonlyMap<string, number>,
  prefix: string,
): string {
  const cuts = [
    ...new Set([
      p.start,
      p.end,
      ...layers.flatMap(l => [Math.max(l.start, p.start), Math.min(l.end, p.end)]),
    ]),
  ].sort((a, b) => a - b)
  let out = ''
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i]!, cuts[i + 1]!]
    const holding = layers.filter(l => l.start <= start && l.end >= end)
    const innermost = holding.filter(l => l.kind === 'content').at(-1)
    const classes = [
      ...(innermost ? ['said', innermost.of.sourceType] : []),
      ...new Set(holding.filter(l => l.kind !== 'content').map(l => l.kind)),
    ]
    const piece = escaped(text.slice(start, end))
    out += classes.length ? `<span class="${classes.join(' ')}">${piece}</span>` : piece
    for (const l of layers) {
      if (l.kind === 'content' && l.end === end && l.of.content.at(-1)?.end === end)
        out += `<sup><a href="#${prefix}-${l.of.id}" id="${prefix}-${l.of.id}-back">${numbers.get(l.of.id)}</a></sup>`
    }
  }
  return out
}

function note(reading: Reading, a: Attribution, number: number, prefix: string, language: Language): string {
  const chain = chainOf(reading, a.id)
    .map(link => `<li class="${link.role} ${link.sourceType ?? 'media'}">${escaped(link.name)}</li>`)
    .join('')
  const slice = (s: Span) => reading.text.slice(s.start, s.end)
  const more = [
    `<b>${escaped(say(`act.${a.act}`, language))}</b>`,
    escaped(say(`source.${a.sourceType}`, language)),
    ...(a.to ? [addressee(a.to, language, quoted)] : []),
    ...(a.standing?.length
      ? [`${escaped(say('standing', language))}: ${quoted(a.standing.map(slice).join('؛ '))}`]
      : []),
  ].join(' · ')
  return `<div class="note" id="${prefix}-${a.id}"><a class="number" href="#${prefix}-${a.id}-back">${number}</a><ol class="chain" aria-label="${escaped(say('chain', language))}">${chain}</ol><p${speaking(language)}>${more}</p></div>`
}

const STYLE = `
:root{--ink:#1d1b18;--paper:#fdfcf9;--soft:#6d675e;--line:#e4dfd4;--person:#1d7a4c;--body:#0f6f86;--media:#3457b8;--anonymous:#8f5600;--group:#8a3fa0;--document:#5d6b1e}
@media (prefers-color-scheme:dark){:root{--ink:#ece8e0;--paper:#171614;--soft:#a39c90;--line:#35322d;--person:#5fcf97;--body:#5cc5dd;--media:#8fabff;--anonymous:#f0ad4a;--group:#d693ea;--document:#bccb6e}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:76rem;padding:1.5rem clamp(1rem,4vw,3rem);background:var(--paper);color:var(--ink);font:1.15rem/1.9 "Noto Naskh Arabic","Amiri","Geeza Pro","Segoe UI","Traditional Arabic",serif}
h1{font-size:1.8rem;line-height:1.5;margin:1rem 0 .3rem}
.standfirst{font-size:1.2rem;color:var(--soft);margin:.2rem 0}
.meta,.caption,footer{color:var(--soft);font-size:.95rem;margin:.2rem 0}
article+article{border-top:3px double var(--line);margin-top:3rem}
.row{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,1.3fr);gap:0 2rem;border-top:1px solid var(--line);padding:.6rem 0}
.row>p{margin:0}
aside{font-size:.92rem;line-height:1.6}
.said{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.35em;text-decoration-color:var(--c);background:color-mix(in srgb,var(--c) 10%,transparent)}
.person{--c:var(--person)}.body{--c:var(--body)}.media{--c:var(--media)}.anonymous{--c:var(--anonymous)}.group{--c:var(--group)}.document{--c:var(--document)}
.source{font-weight:700}.cue:not(.said){text-decoration:underline dotted 1px var(--soft);text-underline-offset:.35em}
sup{line-height:0;font-size:.7em}sup a,.number{color:var(--soft);text-decoration:none;padding:0 .2em}
.note{display:grid;grid-template-columns:auto 1fr;gap:0 .4rem;padding:.25rem .4rem;border-radius:.3rem}
.note:target{background:color-mix(in srgb,var(--ink) 8%,transparent)}
.note p{grid-column:2;margin:0;color:var(--soft)}[dir=ltr]{text-align:right}footer p{margin:0}
.chain,.legend{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:0 .4rem}
.chain li,.speaker{color:var(--c)}.chain li+li::before{content:"← ";color:var(--soft)}
.legend{gap:.2rem 1.2rem;font-size:.9rem;color:var(--soft)}.legend li::before{content:"";display:inline-block;width:.7em;height:.7em;border-radius:50%;background:var(--c);margin-inline-end:.35em}
.warnings{list-style:none;margin:1rem 0;padding:0;color:var(--anonymous);font-size:.9rem}time{display:inline-block}
.map{display:block;width:100%;max-width:40rem;height:auto;border:1px solid var(--line);border-radius:.4rem}
.map .sea{fill:color-mix(in srgb,var(--media) 10%,var(--paper))}.map .land{fill:color-mix(in srgb,var(--soft) 18%,var(--paper))}
.map .border{fill:none;stroke:var(--soft);stroke-width:.6;stroke-dasharray:3 2}.map circle{fill:var(--anonymous);stroke:var(--paper)}
.map text{fill:var(--ink);font-size:17px;paint-order:stroke;stroke:var(--paper);stroke-width:3px}
figure{margin:1rem 0}figcaption{color:var(--soft);font-size:.9rem}
@media (max-width:48rem){.row{grid-template-columns:1fr}aside{margin-top:.4rem;padding-inline-start:.8rem;border-inline-start:3px solid var(--line)}}
@page{margin:15mm}
@media print{body{max-width:none;padding:0;font-size:11pt;background:#fff;color:#000}.row{break-inside:avoid}sup a,.number{color:#000}}
`
