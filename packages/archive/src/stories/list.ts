import type { Connection } from '../database/open.ts'
import type { Story } from './stories.ts'

/** Which stories are wanted, newest first. */
export interface StoryQuery {
  /** The story of this article, or with this id. */
  id?: string
  /** At least so many articles; 1 where not said. */
  articles?: number
  limit?: number
}

/** The stories a query asks for, the newest first. */
export async function listStories({ database }: Connection, query: StoryQuery): Promise<Story[]> {
  let wanted = database
    .selectFrom('story')
    .selectAll()
    .where('articles', '>=', query.articles ?? 1)
    .orderBy('last', 'desc')
    .orderBy('id')
  if (query.id !== undefined) {
    const ofArticle = database
      .selectFrom('story_article')
      .innerJoin('article', 'article.n', 'story_article.article')
      .select('story')
      .where('article.id', '=', query.id)
    wanted = wanted.where(e => e.or([e('id', '=', query.id!), e('id', 'in', ofArticle)]))
  }
  if (query.limit !== undefined) wanted = wanted.limit(query.limit)
  const found = await wanted.execute()
  const members = await database
    .selectFrom('story_article')
    .innerJoin('article', 'article.n', 'story_article.article')
    .select(['story', 'article.id'])
    .$if(found.length < 500, q => q.where('story', 'in', found.length ? found.map(s => s.id) : ['']))
    .orderBy('article.published')
    .orderBy('article.id')
    .execute()
  const articles = new Map<string, string[]>()
  for (const { story, id } of members) {
    const list = articles.get(story)
    if (list) list.push(id)
    else articles.set(story, [id])
  }
  return found.map(s => ({
    id: s.id,
    title: s.title,
    ...(s.first !== null && { from: s.first }),
    ...(s.last !== null && { to: s.last }),
    articles: articles.get(s.id) ?? [],
  }))
}
