import { answer, api, rehearsal } from '../../api/client'
import type { ManyHandled } from '../../api/types'
import { problemTitle } from '../../shared/spoken'
import type { Verb } from './verbs'

/** Everything that is asked of the server when something is said about alerts. */
export interface Saying {
  readonly verb: Verb
  readonly ids: readonly string[]
  readonly words: string
  /** Of an acknowledgment. */
  readonly until: string
}

/** What became of it, or would. */
export interface Said {
  readonly done: number
  readonly refused: readonly { readonly id: string; readonly error: string }[]
  /** Names of the events; of many alerts they are not told. */
  readonly events: readonly string[]
}

type Options = { readonly dryRun: boolean; readonly headers: Record<string, string> }

function one(verb: Exclude<Verb, 'delete'>, { ids, words, until }: Saying, { dryRun, headers }: Options) {
  const params = { path: { id: ids[0] ?? '' }, query: dryRun ? { dry_run: true } : {} }
  switch (verb) {
    case 'ack':
      return api.POST('/api/v1/alerts/{id}/ack', { params, headers, body: { note: words, until } })
    case 'unack':
      return api.POST('/api/v1/alerts/{id}/unack', { params, headers, body: { note: words || null } })
    case 'note':
      return api.POST('/api/v1/alerts/{id}/note', { params, headers, body: { text: words } })
    case 'resolve':
      return api.POST('/api/v1/alerts/{id}/resolve', { params, headers, body: { note: words } })
  }
}

/** Is answered with a command: the source has to do it. */
function deletion({ ids, words }: Saying, { dryRun, headers }: Options) {
  const params = { path: { id: ids[0] ?? '' }, query: dryRun ? { dry_run: true } : {} }
  return api.POST('/api/v1/alerts/{id}/delete', { params, headers, body: { note: words } })
}

function many({ verb, ids, words, until }: Saying, { dryRun, headers }: Options) {
  const params = { query: dryRun ? { dry_run: true } : {} }
  const all = [...ids]
  if (verb === 'ack')
    return api.POST('/api/v1/alerts/bulk/ack', { params, headers, body: { ids: all, note: words, until } })
  const body = { ids: all, note: words || null }
  return verb === 'unack'
    ? api.POST('/api/v1/alerts/bulk/unack', { params, headers, body })
    : api.POST('/api/v1/alerts/bulk/resolve', { params, headers, body })
}

const ofMany = ({ total_succeeded, failed }: ManyHandled): Said => ({
  done: total_succeeded,
  refused: failed,
  events: [],
})

/** What would happen. Nothing is stored for it. */
export async function rehearse(saying: Saying): Promise<Said> {
  const options = { dryRun: true, headers: {} }
  // The rehearsal of many is told in the same form as the act.
  if (saying.ids.length > 1) return ofMany(await answer(many(saying, options)))
  const { accepted, problem, would_emit } = await (saying.verb === 'delete'
    ? rehearsal(deletion(saying, options))
    : rehearsal(one(saying.verb, saying, options)))
  const error = problem ? (problem.detail ?? problemTitle(problem)) : ''
  return {
    done: accepted ? 1 : 0,
    refused: accepted ? [] : [{ id: saying.ids[0] ?? '', error }],
    events: would_emit.map(({ type }) => type.split('.').at(-1) ?? type),
  }
}

export async function say(saying: Saying, key: string): Promise<Said> {
  const options = { dryRun: false, headers: { 'Idempotency-Key': key } }
  if (saying.ids.length > 1) return ofMany(await answer(many(saying, options)))
  if (saying.verb === 'delete') await answer(deletion(saying, options))
  else await answer(one(saying.verb, saying, options))
  return { done: 1, refused: [], events: [] }
}
