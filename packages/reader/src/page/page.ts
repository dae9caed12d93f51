export { articlesInText, type Metadata } from './articles.ts'
export { articleFromBlocks, type Block } from './blocks.ts'
