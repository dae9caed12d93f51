export type { Article } from './article.ts'
export { readArticle } from './read.ts'
export type * from './reading.ts'
