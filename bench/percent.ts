/** So many of so many, in per cent. */
export const percent = (n: number, of: number) => (of ? ((100 * n) / of).toFixed(1) : '–')
