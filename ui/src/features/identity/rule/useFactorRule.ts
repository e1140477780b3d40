import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../../api/client'
import { keys } from '../../../api/queries'

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

export function useRequireFactor(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ role, required }: { role: string; required: boolean }) =>
      answer(
        api.PUT('/api/v1/admin/security/second-factor/{role}', {
          params: { path: { role } },
          body: { required },
        }),
      ),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.factorRule }),
  })
}
