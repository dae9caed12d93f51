/**
 * What stands before the index, or nothing at the beginning. An array asked but once for what stands at -1 makes the
 * place in the code that asked slow ever after, so that `list[i - 1]` is for indices known to be above 0.
 */
export const prior = <T>(list: readonly T[], i: number): T | undefined => (i > 0 ? list[i - 1] : undefined)
