/** A line of a plot. */
export interface Series {
  name: string
  points: readonly (readonly [x: number, y: number])[]
}

const WIDTH = 720
const HEIGHT = 320
const MARGIN = { top: 40, right: 90, bottom: 48, left: 56 }
/** Colours that are told apart by people who see few. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7']

/** Draws lines over a common x as an SVG document; both axes begin at 0. */
export function plot({
  title,
  x,
  y,
  series,
}: {
  title: string
  x: string
  y: string
  series: readonly Series[]
}): string {
  const all = series.flatMap(s => s.points)
  const [right, top] = [niceTop(all.map(p => p[0])), niceTop(all.map(p => p[1]))]
  const across = (v: number) => MARGIN.left + (v / right) * (WIDTH - MARGIN.left - MARGIN.right)
  const up = (v: number) => HEIGHT - MARGIN.bottom - (v / top) * (HEIGHT - MARGIN.top - MARGIN.bottom)
  const text = (tx: number, ty: number, words: string, more = '') =>
    `<text x="${tx.toFixed(1)}" y="${ty.toFixed(1)}" ${more}>${words}</text>`
  const marks = [0, 0.25, 0.5, 0.75, 1]
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#333">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(MARGIN.left, 22, title, 'font-size="15"'),
    ...marks.flatMap(m => [
      `<path d="M${MARGIN.left} ${up(m * top)}H${WIDTH - MARGIN.right}" stroke="#ddd" fill="none"/>`,
      text(MARGIN.left - 6, up(m * top) + 4, shown(m * top), 'text-anchor="end"'),
      text(across(m * right), HEIGHT - MARGIN.bottom + 16, shown(m * right), 'text-anchor="middle"'),
    ]),
    text(across(right / 2), HEIGHT - 10, x, 'text-anchor="middle"'),
    text(0, 0, y, `text-anchor="middle" transform="translate(14 ${up(top / 2)}) rotate(-90)"`),
    ...series.flatMap(({ name, points }, i) => {
      const colour = COLOURS[i % COLOURS.length]!
      const [lastX, lastY] = points.at(-1)!
      const path = points.map(([px, py]) => `${across(px).toFixed(1)} ${up(py).toFixed(1)}`).join('L')
      return [
        `<path d="M${path}" stroke="${colour}" stroke-width="2" fill="none"/>`,
        text(across(lastX) + 6, up(lastY) + 4, name, `fill="${colour}"`),
      ]
    }),
    '</svg>',
  ]
  return `${lines.join('\n')}\n`
}

const shown = (v: number) => String(Math.round(v * 10) / 10)

/** The next round number at or above the largest: 1, 2, 4 or 8 times a power of ten. */
function niceTop(values: readonly number[]): number {
  const most = Math.max(1e-9, ...values)
  const power = 10 ** Math.floor(Math.log10(most))
  return power * ([1, 2, 4, 8].find(m => m * power >= most) ?? 10)
}
