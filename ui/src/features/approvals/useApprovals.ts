import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answer, api, rehearsal } from '../../api/client'
import { askAgain, keys } from '../../api/queries'
import type { ApprovalRule } from '../../api/types'
import { useLink, useOwnQueue } from '../../live/hooks'
import { useQuietly } from '../../shared/useQuietly'
import { useRehearsal } from '../../shared/useRehearsal'

export const VIEWS = ['waiting', 'review', 'ended'] as const
export type View = (typeof VIEWS)[number]

const PAGE = '50'

/** How often one looks again where nobody tells us. */
const LOOK_MILLIS = 5_000
/** The same for the number in the navigation. */
const COUNT_MILLIS = 30_000

/** Whether one is told of every change, and needs not look by oneself. */
function useTold(): boolean {
  return useLink().kind === 'live'
}

/** Looks again as soon as something is told or was missed; what one may do about it only an answer says. */
export function useNews() {
  const queries = useQueryClient()
  const live = useTold()
  const lookSoon = useQuietly(() => void askAgain(queries, keys.approvalsAll))
  useOwnQueue('approvals', lookSoon)
  useEffect(() => {
    if (live) void queries.invalidateQueries({ queryKey: keys.approvalsAll })
  }, [live, queries])
}

/** What waits, is to be reviewed, or is over; the newest first. */
export function useApprovals(view: View) {
  const told = useTold()
  return useInfiniteQuery({
    queryKey: keys.approvals(view),
    queryFn: ({ pageParam }) => {
      const query = { status: view, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) }
      return answer(api.GET('/api/v1/admin/approvals', { params: { query } }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: told ? false : LOOK_MILLIS,
  })
}

/** How many wait for oneself: to agree, or to look at what was done without a second person. */
export function useOpenForMe(): number {
  const told = useTold()
  useNews()
  const { data } = useQuery({
    queryKey: keys.openApprovals,
    queryFn: () =>
      answer(
        api.GET('/api/v1/admin/approvals', { params: { query: { status: 'waiting,review', limit: PAGE } } }),
      ),
    select: ({ items }) =>
      items.filter(({ may }) => may.includes('approve') || may.includes('review')).length,
    refetchInterval: told ? false : COUNT_MILLIS,
  })
  return data ?? 0
}

/** Every type of command that people give, and whether it waits for a second person. */
export function useRules() {
  return useQuery({
    queryKey: keys.approvalRules,
    queryFn: () => answer(api.GET('/api/v1/admin/approvals/rules')),
    select: ({ types }) => types,
  })
}

/** How a type is to be from now on. */
export interface RuleWish {
  readonly required: boolean
  readonly minutes: number
}

function change({ type }: ApprovalRule, body: RuleWish, query: { dry_run?: true }) {
  return api.PUT('/api/v1/admin/approvals/rules/{type}', { params: { path: { type }, query }, body })
}

export function useChangeRule(rule: ApprovalRule, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wish: RuleWish) => answer(change(rule, wish, {})),
    onSuccess: (after) => {
      queries.setQueryData(keys.approvalRules, after)
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.approvalsAll }),
  })
}

/** What a change would come to; nothing while something is wrong with what is written. */
export function useRuleRehearsal(rule: ApprovalRule, wish: RuleWish | null) {
  return useRehearsal(wish && `${rule.type} ${wish.required} ${wish.minutes}`, () => {
    if (wish === null) throw new Error('nothing to rehearse')
    return rehearsal(change(rule, wish, { dry_run: true }))
  })
}
