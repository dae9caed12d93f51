/**
 * Compares the arguments of finite verbs with the Arabic PUD treebank: `node --conditions=source bench/clauses.ts`.
 * Prints, for subjects, objects and prepositional arguments, how many heads agree; `--misses subject|object|oblique`
 * lists what differs. The treebank lies beside the repository, in `../shared`; where it is not there, this says so.
 *
 * Words are matched by their place in the text. An argument counts as right too where the treebank makes a relative
 * pronoun the argument and the reader its antecedent, where the treebank puts the quantity before the noun at the
 * head (بعض, إحدى) and the reader the noun or the other way round, and where it takes the noun of a compound
 * preposition (من أجل) for the head. Auxiliaries (كان) are left out: their complement is no object.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Phrase, Predicate } from '../packages/reader/src/clauses/clause.ts'
import { clauses } from '../packages/reader/src/clauses/clauses.ts'
import { divide } from '../packages/reader/src/text/divide.ts'
import { words } from '../packages/reader/src/words/words.ts'
import { type GoldSegment, goldSentences, treebankFile } from './treebank.ts'

type Role = 'subject' | 'object' | 'oblique'

if (!existsSync(treebankFile)) {
  console.error('skipped: no treebank at ../shared/gold')
  process.exit(0)
}

const wanted = process.argv[process.argv.indexOf('--misses') + 1]
const listing = process.argv.includes('--misses') ? wanted : undefined
const counts: Record<Role, { gold: number; found: number; right: number }> = {
  subject: { gold: 0, found: 0, right: 0 },
  object: { gold: 0, found: 0, right: 0 },
  oblique: { gold: 0, found: 0, right: 0 },
}
const quantity = new Set(['أحد', 'إحدى', 'معظم', 'عدد', 'عدة'])
const auxiliaries = new Set(['كان', 'أصبح', 'بات', 'ظل', 'صار', 'زال', 'ليس'])
let verbs = 0
let met = 0

for (const { text, tokens: nodes } of goldSentences(readFileSync(treebankFile, 'utf8'))) {
  const divided = divide([text])
  const tokens = words(divided)
  const { predicates } = clauses(divided, tokens)
  const byId = new Map(nodes.map(node => [node.id, node]))
  /** Index of the reader's token that holds the node. */
  const tokenOf = (node: GoldSegment) => tokens.findIndex(t => t.start <= node.start && node.start < t.end)
  const tense = nodes.filter(n => n.pos === 'VERB')
  for (const verb of tense) {
    verbs++
    const token = tokenOf(verb)
    const predicate = predicates.find(p => p.token === token && p.form === 'fin')
    if (!predicate) continue
    met++
    if (auxiliaries.has(predicate.verb)) continue
    const children = nodes.filter(n => n.head === verb.id)
    const heads = (relation: RegExp) => children.filter(n => relation.test(n.relation))
    const where = (list: Phrase[]) =>
      list
        .map(p =>
          tokens
            .slice(p.from, p.to)
            .map(t => t.form)
            .join(' '),
        )
        .join(' | ')
    const compare = (
      role: Role,
      gold: GoldSegment[],
      found: Phrase[],
      right: (node: GoldSegment, phrase: Phrase) => boolean,
    ) => {
      const count = counts[role]
      const hits = gold.filter(node => found.some(phrase => right(node, phrase))).length
      count.gold += gold.length
      count.found += found.length
      count.right += hits
      if (listing === role && (hits < gold.length || hits < found.length))
        console.log(`${verb.form}\t+ ${gold.map(n => n.form).join(' | ')}\t- ${where(found)}\t${text}\n`)
    }
    const headed = (node: GoldSegment, phrase: Phrase) => {
      const at = tokenOf(node)
      if (at === phrase.head || (at >= phrase.from && at < phrase.head)) return true
      if (at === phrase.head + 1 && quantity.has(tokens[phrase.head]!.a.lemma)) return true
      if (at >= phrase.from - 2 && at < phrase.from && phrase.prep.includes(tokens[at]!.norm)) return true
      return tokens[at]?.a.pos === 'PRON' && phrase.head < at && isRelative(node, phrase)
    }
    const isRelative = (node: GoldSegment, phrase: Phrase) => {
      const clause = byId.get(node.head)
      const antecedent = clause?.relation.startsWith('acl') ? byId.get(clause.head) : undefined
      return antecedent ? tokenOf(antecedent) >= phrase.from && tokenOf(antecedent) < phrase.to : false
    }
    const subjects = heads(/^(nsubj|csubj)/).filter(n => n.pos !== 'VERB')
    compare('subject', subjects, shownSubject(predicate, verb, subjects), headed)
    compare('object', heads(/^(obj|iobj)$/), predicate.objects, headed)
    const marked = heads(/^obl/).filter(n => nodes.some(c => c.head === n.id && c.relation === 'case'))
    compare(
      'oblique',
      marked,
      predicate.obliques.filter(o => o.prep),
      headed,
    )

    /** The antecedent of a relative clause is no subject where the treebank gives its verb none. */
    function shownSubject({ subject, token }: Predicate, verb: GoldSegment, gold: GoldSegment[]): Phrase[] {
      if (!subject) return []
      const relative = verb.relation.startsWith('acl') && subject.from < token
      return relative && !gold.length ? [] : [subject]
    }
  }
}

const percent = (n: number, of: number) => (of ? ((100 * n) / of).toFixed(1) : '–')
console.log(`finite verbs ${verbs}, found as predicates ${percent(met, verbs)} %`)
for (const [role, { gold, found, right }] of Object.entries(counts)) {
  const f = gold + found ? (200 * right) / (gold + found) : 0
  console.log(
    `${role.padEnd(8)} P ${percent(right, found)} R ${percent(right, gold)} F1 ${f.toFixed(1)} (${right} of ${gold})`,
  )
}
