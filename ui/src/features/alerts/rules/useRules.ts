import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, rehearsal } from '../../../api/client'
import { askAgain, keys } from '../../../api/queries'
import type { Rule, RuleRequest } from '../../../api/types'
import { useLive } from '../../../live/context'
import { useTopic } from '../../../live/hooks'
import { useCan } from '../../../shared/session'
import { useQuietly } from '../../../shared/useQuietly'
import { useRehearsal } from '../../../shared/useRehearsal'

const MOST = '500'

function useAt(): string | null {
  return useLive().past?.at ?? null
}

/** All rules with what they raised, asked for again when an alert or a rule is told of. */
export function useRules() {
  const at = useAt()
  const queries = useQueryClient()
  const lookSoon = useQuietly(() => void askAgain(queries, keys.rulesAll))
  useTopic('alerts', (frame) => {
    if (at === null && (frame.kind === 'resync' || (frame.kind === 'delta' && frame.entries.length > 0)))
      lookSoon()
  })
  return useQuery({
    queryKey: keys.rules(at),
    queryFn: () =>
      answer(api.GET('/api/v1/alerts/rules', { params: { query: { limit: MOST, ...(at ? { at } : {}) } } })),
  })
}

export function useRule(id: string) {
  const at = useAt()
  return useQuery({
    queryKey: keys.rule(id, at),
    enabled: id !== '',
    queryFn: () =>
      answer(api.GET('/api/v1/alerts/rules/{id}', { params: { path: { id }, query: at ? { at } : {} } })),
  })
}

export function useMetrics() {
  return useQuery({
    queryKey: keys.ruleMetrics,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => answer(api.GET('/api/v1/alerts/rules/metrics')),
  })
}

/** Where a metric can be watched. */
export function useEntities(metric: string) {
  return useQuery({
    queryKey: keys.ruleEntities(metric),
    enabled: metric !== '',
    queryFn: () =>
      answer(api.GET('/api/v1/alerts/rules/metrics/{metric}/entities', { params: { path: { metric } } })),
  })
}

/** Where there may be rules of their own; none for whom they are not to be seen. */
export function useSites() {
  const can = useCan()
  return useQuery({
    queryKey: keys.sites,
    enabled: can('sources:read'),
    queryFn: () => answer(api.GET('/api/v1/sites')),
  })
}

/** What a rule would have raised in the last seven days; its name and the like do not matter. */
export function useRuleRehearsal(body: RuleRequest | null) {
  const tried = body && { ...(body.site ? { site: body.site } : {}), when: body.when ?? null }
  return useQuery({
    queryKey: keys.ruleRehearsal(JSON.stringify(tried)),
    enabled: tried !== null,
    queryFn: () => answer(api.POST('/api/v1/alerts/rules/test', { body: tried ?? {} })),
  })
}

/** Defines a rule, or changes the one that is there. */
export function useSaveRule(onSaved: (rule: Rule) => void = () => {}) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ existing, body }: { existing: Rule | undefined; body: RuleRequest }) =>
      existing
        ? answer(
            api.PUT('/api/v1/alerts/rules/{id}', {
              params: { path: { id: existing.id } },
              headers: { 'If-Match': `"${existing.version}"` },
              body,
            }),
          )
        : answer(api.POST('/api/v1/alerts/rules', { body })),
    onSuccess: (rule) => {
      void queries.invalidateQueries({ queryKey: keys.rulesAll })
      onSaved(rule)
    },
  })
}

export function useRemoveRule(onRemoved: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (rule: Rule) => answer(remove(rule, {})),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: keys.rulesAll })
      onRemoved()
    },
  })
}

function remove({ id, version }: Rule, query: { dry_run?: true }) {
  return api.DELETE('/api/v1/alerts/rules/{id}', {
    params: { path: { id }, query },
    headers: { 'If-Match': `"${version}"` },
  })
}

export function useRemoveRehearsal(rule: Rule) {
  return useRehearsal(`remove ${rule.id} ${rule.version}`, () => rehearsal(remove(rule, { dry_run: true })))
}
