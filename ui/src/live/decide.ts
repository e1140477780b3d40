import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, commandOf, rehearsal } from '../api/client'
import { keys } from '../api/queries'
import { useKeyed } from '../api/requestKey'
import type { Approval, Command } from '../api/types'
import { type Rehearsal, useRehearsal } from '../shared/useRehearsal'
import { useLive } from './context'

/** What can be done about a command that waits, or was done without a second person. */
export const DECISIONS = ['approve', 'deny', 'withdraw', 'break-glass', 'review'] as const
export type Decision = (typeof DECISIONS)[number]

/** The least that is said about why nobody else is waited for. */
export const SHORTEST_REASON = 10

/** A rehearsal keeps no words, but some must be there. */
const REHEARSED = 'only looked at'

function call(id: string, decision: Decision, words: string, query: { dry_run?: true }, headers = {}) {
  const params = { path: { id }, query }
  const note = words || null
  switch (decision) {
    case 'approve':
      return api.POST('/api/v1/commands/{id}/approve', { params, headers, body: { note } })
    case 'deny':
      return api.POST('/api/v1/commands/{id}/deny', { params, headers, body: { note } })
    case 'review':
      return api.POST('/api/v1/commands/{id}/review', { params, headers, body: { note } })
    case 'break-glass':
      return api.POST('/api/v1/commands/{id}/break-glass', { params, headers, body: { reason: words } })
    case 'withdraw':
      return api.POST('/api/v1/commands/{id}/cancel', { params, headers })
  }
}

/** Decides once, however often the button is pressed; whatever came of it, it is looked at again. */
export function useDecide(id: string, decision: Decision, onDone: () => void) {
  const { dock } = useLive()
  const queries = useQueryClient()
  const keyed = useKeyed()
  return useMutation({
    mutationFn: (words: string) =>
      keyed(`${decision} ${id} ${words}`, (key) =>
        commandOf(call(id, decision, words, {}, { 'Idempotency-Key': key })),
      ) as Promise<Command>,
    onSuccess: (command) => {
      // What others asked for is followed in their own dock.
      if (decision === 'withdraw' || decision === 'break-glass') dock.put(command)
      onDone()
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: keys.approvalsAll })
      void queries.invalidateQueries({ queryKey: keys.commands })
    },
  })
}

/** Whether it would be accepted, before anybody writes why. */
export function useDecideRehearsal(id: string, decision: Decision): Rehearsal {
  return useRehearsal(`${decision} ${id}`, () => rehearsal(call(id, decision, REHEARSED, { dry_run: true })))
}

/** What is known of a command that waits: who may agree, and what one may do about it oneself. */
export function useApproval(id: string) {
  return useQuery({
    queryKey: keys.approval(id),
    queryFn: () =>
      answer(api.GET('/api/v1/admin/approvals/{id}', { params: { path: { id } } })) as Promise<Approval>,
  })
}
