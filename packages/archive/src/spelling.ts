/** One name in two spellings: the article apart, a letter more, less or other in a longer name. */
export function spelledAlike(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)]
  if (x === y) return true
  if (consonants(x).length >= 4 && consonants(x) === consonants(y)) return true
  if (Math.min(x.length, y.length) < 5 || Math.abs(x.length - y.length) > 1) return false
  let i = 0
  while (x[i] === y[i] && i < x.length) i++
  let j = 0
  while (j < Math.min(x.length, y.length) - i && x.at(-1 - j) === y.at(-1 - j)) j++
  return Math.max(x.length, y.length) - i - j <= 1
}

/** Without its article, and with one letter for a sound that is printed with several (دوغ, دوج). */
const bare = (key: string) => key.replace(/^ال(?=.{3})/, '').replace(/[غق]/g, 'ج')

/** What is left of a name in any spelling: its consonants, one letter for those that are printed with several. */
export const sound = (key: string) => consonants(bare(key))

/** Foreign names are printed with long vowels or without. */
const consonants = (key: string) => key.replace(/[اويه]/g, '')
