import type { View } from './view.ts'

/** What nesting needs of a report: where its cue stands and which tokens its content covers. */
interface Placed {
  readonly cue: { readonly from: number }
  readonly content: { readonly from: number; readonly to: number }
}

/** For every report the index of the innermost other one whose content holds its cue, or -1. */
export function holdersOf(view: View, reports: readonly Placed[]): number[] {
  const innermost = new Int32Array(view.tokens.length).fill(-1)
  const order = reports.map((_, i) => i)
  const length = (i: number) => reports[i]!.content.to - reports[i]!.content.from
  // The longest first, so that shorter contents lie on top of those that hold them.
  order.sort((a, b) => length(b) - length(a))
  for (const i of order) innermost.fill(i, reports[i]!.content.from, reports[i]!.content.to)
  const holders = reports.map(({ cue }, i) => (innermost[cue.from] === i ? -1 : innermost[cue.from]!))
  // «بحسب مصادر صعدت الشرطة الطائرة طبقا لضابط»: of two that hold each other the first holds.
  holders.forEach((holder, i) => {
    if (holder > i && holders[holder] === i) holders[i] = -1
  })
  return holders
}
