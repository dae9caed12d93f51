import { type Kysely, type Migration, sql } from 'kysely'
import { UNDATED } from '../document.ts'
import type { Schema } from './schema.ts'

/** The two databases an archive can live in. */
export type Engine = 'sqlite' | 'postgres'

/** Every step of the schema, in order. A step that has been released is never changed; a new one is added. */
export function migrations(engine: Engine): Record<string, Migration> {
  return {
    '001-articles': { up: database => articles(database as Kysely<Schema>, engine) },
    '002-signs': { up: database => signs(database as Kysely<Schema>) },
    '003-copies': { up: database => copies(database as Kysely<Schema>, engine) },
    '004-day-words': { up: database => dayWords(database as Kysely<Schema>, engine) },
  }
}

/** Ordinals become one of several signs; articles added before have no others. */
async function signs(database: Kysely<Schema>): Promise<void> {
  await database.schema.alterTable('article').renameColumn('ordinals', 'signs').execute()
  await sql`update article set signs = '{"head":[],"names":[],"figures":[],"places":[],"ordinals":' || signs || '}'`.execute(
    database,
  )
}

async function articles(database: Kysely<Schema>, engine: Engine): Promise<void> {
  const schema = database.schema
  const bytes = engine === 'sqlite' ? 'blob' : 'bytea'
  await schema
    .createTable('article')
    .addColumn('n', engine === 'sqlite' ? 'integer' : 'serial', c => c.primaryKey())
    .addColumn('id', 'text', c => c.notNull())
    .addColumn('hash', 'text', c => c.notNull().unique())
    .addColumn('outlet', 'text')
    .addColumn('url', 'text')
    .addColumn('published', 'text')
    .addColumn('day', 'integer')
    .addColumn('headline', 'text')
    .addColumn('byline', 'text')
    .addColumn('words', 'integer', c => c.notNull())
    .addColumn('weights', 'text', c => c.notNull())
    .addColumn('ordinals', 'text', c => c.notNull())
    .addColumn('reading', bytes, c => c.notNull())
    .addColumn('terms', bytes, c => c.notNull())
    .addColumn('replaces', 'integer', c => c.references('article.n'))
    .addColumn('current', 'integer', c => c.notNull().defaultTo(1))
    .execute()
  await schema.createIndex('article_id').on('article').column('id').execute()
  await schema.createIndex('article_day').on('article').column('day').execute()

  const ofArticle = (name: 'entity' | 'attribution' | 'event') =>
    schema
      .createTable(name)
      .addColumn('article', 'integer', c => c.notNull().references('article.n').onDelete('cascade'))
      .addColumn('id', 'text', c => c.notNull())
  await ofArticle('entity')
    .addColumn('type', 'text', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('folded', 'text', c => c.notNull())
    .addColumn('actor', 'text')
    .addColumn('lat', 'double precision')
    .addColumn('lon', 'double precision')
    .addColumn('country', 'text')
    .addPrimaryKeyConstraint('entity_key', ['article', 'id'])
    .execute()
  await schema.createIndex('entity_folded').on('entity').column('folded').execute()
  await ofArticle('attribution')
    .addColumn('speaker', 'text', c => c.notNull())
    .addColumn('folded', 'text', c => c.notNull())
    .addColumn('source_type', 'text', c => c.notNull())
    .addColumn('act', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('attribution_key', ['article', 'id'])
    .execute()
  await ofArticle('event')
    .addColumn('type', 'text', c => c.notNull())
    .addColumn('factuality', 'text', c => c.notNull())
    .addColumn('time', 'text')
    .addPrimaryKeyConstraint('event_key', ['article', 'id'])
    .execute()
  await schema
    .createTable('fingerprint')
    .addColumn('hash', 'integer', c => c.notNull())
    .addColumn('article', 'integer', c => c.notNull().references('article.n').onDelete('cascade'))
    .addColumn('at', 'integer', c => c.notNull())
    .addPrimaryKeyConstraint('fingerprint_key', ['hash', 'article', 'at'])
    .$call(table => (engine === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table))
    .execute()
  await schema
    .createTable('copy')
    .addColumn('article', 'integer', c => c.notNull().references('article.n').onDelete('cascade'))
    .addColumn('of', 'integer', c => c.notNull().references('article.n').onDelete('cascade'))
    .addColumn('share', 'double precision', c => c.notNull())
    .addColumn('class', 'text', c => c.notNull())
    .addColumn('passages', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('copy_key', ['article', 'of'])
    .execute()
  await schema.createIndex('copy_of').on('copy').column('of').execute()
  await schema
    .createTable('story')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('title', 'text', c => c.notNull())
    .addColumn('first', 'text')
    .addColumn('last', 'text')
    .addColumn('articles', 'integer', c => c.notNull())
    .addColumn('claimed', 'integer', c => c.notNull())
    .execute()
  await schema
    .createTable('story_article')
    .addColumn('story', 'text', c => c.notNull().references('story.id').onDelete('cascade'))
    .addColumn('article', 'integer', c => c.notNull().references('article.n').onDelete('cascade'))
    .addPrimaryKeyConstraint('story_article_key', ['article', 'story'])
    .execute()
  await schema.createIndex('story_article_story').on('story_article').column('story').execute()
  await schema
    .createTable('claim')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('story', 'text', c => c.notNull().references('story.id').onDelete('cascade'))
    .addColumn('members', 'integer', c => c.notNull())
    .addColumn('independent', 'integer', c => c.notNull())
    .addColumn('conflicts', 'integer', c => c.notNull())
    .addColumn('first', 'text')
    .addColumn('last', 'text')
    .addColumn('json', 'text', c => c.notNull())
    .execute()
  await schema.createIndex('claim_story').on('claim').column('story').execute()
  await schema
    .createTable('dirty')
    .addColumn('day', 'integer', c => c.primaryKey())
    .execute()
  // Full text over two columns: folded lemmas, and folded forms for exact phrases.
  if (engine === 'sqlite')
    await sql`create virtual table article_text using fts5(lemmas, forms, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')`.execute(
      database,
    )
  else {
    await sql`create table article_text (rowid integer primary key references article(n) on delete cascade, lemmas tsvector not null, forms tsvector not null)`.execute(
      database,
    )
    await sql`create index article_text_lemmas on article_text using gin (lemmas)`.execute(database)
    await sql`create index article_text_forms on article_text using gin (forms)`.execute(database)
  }
}

/** Copies are worked out from all articles at once, with what is a formula; those of older archives are worked out anew. */
async function copies(database: Kysely<Schema>, engine: Engine): Promise<void> {
  const schema = database.schema
  await schema.dropTable('fingerprint').execute()
  await schema
    .createTable('fingerprint')
    .addColumn('hash', 'integer', c => c.notNull())
    .addColumn('article', 'integer', c => c.notNull().references('article.n').onDelete('cascade'))
    .addPrimaryKeyConstraint('fingerprint_key', ['hash', 'article'])
    .$call(table => (engine === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table))
    .execute()
  await schema
    .createTable('formula')
    .addColumn('hash', 'integer', c => c.notNull())
    .addColumn('outlet', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('formula_key', ['hash', 'outlet'])
    .execute()
  await schema
    .createTable('uncompared')
    .addColumn('article', 'integer', c => c.primaryKey().references('article.n').onDelete('cascade'))
    .addColumn('prints', engine === 'sqlite' ? 'blob' : 'bytea')
    .execute()
  await database.deleteFrom('copy').execute()
  await sql`insert into uncompared (article) select n from article where current = 1`.execute(database)
}

/** Stories are worked out from what is stored of the days before; those of older archives are worked out anew. */
async function dayWords(database: Kysely<Schema>, engine: Engine): Promise<void> {
  const schema = database.schema
  await schema
    .createTable('day_words')
    .addColumn('day', 'integer', c => c.primaryKey())
    .addColumn('articles', 'integer', c => c.notNull())
    .addColumn('words', engine === 'sqlite' ? 'blob' : 'bytea', c => c.notNull())
    .execute()
  await schema
    .alterTable('story_article')
    .addColumn('draft', 'integer', c => c.notNull().defaultTo(0))
    .execute()
  await schema.createIndex('story_article_draft').on('story_article').column('draft').execute()
  await sql`insert into dirty select distinct coalesce(day, ${sql.lit(UNDATED)}) from article where true on conflict do nothing`.execute(
    database,
  )
}
