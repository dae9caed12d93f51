export { articlesInText } from './articles.ts'
export { articleFromBlocks, type Block } from './blocks.ts'
export { datelineOf } from './byline.ts'
