import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, rehearsal } from '../../../api/client'
import { keys } from '../../../api/queries'
import { useRehearsal } from '../../../shared/useRehearsal'

/** Every role, and whether its people need a second factor. */
export function useFactorRule() {
  return useQuery({
    queryKey: keys.factorRule,
    queryFn: async () => {
      const [rule, hierarchy] = await Promise.all([
        answer(api.GET('/api/v1/admin/security/second-factor')),
        answer(api.GET('/api/v1/admin/users/roles/hierarchy')),
      ])
      const needed = new Set(rule.roles)
      return hierarchy.roles.map(({ name }) => ({ name, required: needed.has(name) }))
    },
  })
}

interface Wanted {
  readonly role: string
  readonly required: boolean
}

function decide({ role, required }: Wanted, query: { dry_run?: true }) {
  const params = { path: { role }, query }
  return api.PUT('/api/v1/admin/security/second-factor/{role}', { params, body: { required } })
}

export function useRequireFactor(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wanted: Wanted) => answer(decide(wanted, {})),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.factorRule }),
  })
}

export function useRequireRehearsal(wanted: Wanted) {
  return useRehearsal(`second factor ${wanted.role} ${wanted.required}`, () =>
    rehearsal(decide(wanted, { dry_run: true })),
  )
}
