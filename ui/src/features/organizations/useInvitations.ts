import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, rehearsal } from '../../api/client'
import { problemOf } from '../../api/problem'
import { keys } from '../../api/queries'
import type { Invited, Problem } from '../../api/types'
import { PAGE } from '../../shared/Pager'
import { useRehearsal } from '../../shared/useRehearsal'

export function useInvitations(id: string, offset: number) {
  return useQuery({
    queryKey: keys.invitations(id, offset),
    queryFn: () =>
      answer(
        api.GET('/api/v1/organizations/{org_id}/invitations', {
          params: { path: { org_id: id }, query: { limit: `${PAGE}`, offset: `${offset}` } },
        }),
      ),
  })
}

/** What became of one address. */
export interface Sent {
  readonly email: string
  readonly invited: Invited | null
  readonly problem: Problem | null
}

/** Invites one address after the other; one that is refused keeps nobody from the rest. */
export function useInvite(org_id: string, onSent: (sent: readonly Sent[]) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ emails, role }: { emails: readonly string[]; role: string }) => {
      const sent: Sent[] = []
      for (const email of emails) sent.push(await invite(org_id, email, role))
      return sent
    },
    onSuccess: onSent,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.organizationsAll }),
  })
}

async function invite(org_id: string, email: string, role: string): Promise<Sent> {
  try {
    const params = { path: { org_id } }
    const invited = await answer(
      api.POST('/api/v1/organizations/{org_id}/invite', { params, body: { email, role } }),
    )
    return { email, invited, problem: null }
  } catch (error) {
    return { email, invited: null, problem: problemOf(error) }
  }
}

export function useResend(org_id: string, onSent: (sent: readonly Sent[]) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, email }: { id: string; email: string }) => {
      const params = { path: { org_id, invitation_id: id } }
      const invited = await answer(
        api.POST('/api/v1/organizations/{org_id}/invitations/{invitation_id}/resend', { params }),
      )
      return [{ email, invited, problem: null }]
    },
    onSuccess: onSent,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.organizationsAll }),
  })
}

export function useRevoke(org_id: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (invitation_id: string) => answer(revoke(org_id, invitation_id, {})),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.organizationsAll }),
  })
}

function revoke(org_id: string, invitation_id: string, query: { dry_run?: true }) {
  const params = { path: { org_id, invitation_id }, query }
  return api.DELETE('/api/v1/organizations/{org_id}/invitations/{invitation_id}', { params })
}

export function useRevokeRehearsal(org_id: string, id: string) {
  return useRehearsal(`revoke ${org_id} ${id}`, () => rehearsal(revoke(org_id, id, { dry_run: true })))
}
