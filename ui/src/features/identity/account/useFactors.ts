import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../../api/client'
import { keys } from '../../../api/queries'
import { makePasskey } from './passkey'

/** One's own second factors. */
export function useFactors() {
  return useQuery({
    queryKey: keys.factors,
    queryFn: () => answer(api.GET('/api/v1/account/factors')),
  })
}

/** Changes something of them; whatever came of it, they are looked at again. */
function useChange<A, R>(change: (asked: A) => Promise<R>, onDone: (result: R) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.factors }),
  })
}

/** A key for an app that shows codes; it counts once its first code was right. */
export function useBeginApp() {
  return useMutation({ mutationFn: () => answer(api.POST('/api/v1/account/factors/totp')) })
}

/** Both tell recovery codes when it is the first factor. */
export function useConfirmApp(onDone: (codes: readonly string[]) => void) {
  return useChange(
    (code: string) => answer(api.POST('/api/v1/account/factors/totp/confirm', { body: { code } })),
    ({ recovery_codes }) => onDone(recovery_codes),
  )
}

export function useAddPasskey(onDone: (codes: readonly string[]) => void) {
  return useChange(
    async (name: string) => {
      const options = await answer(api.POST('/api/v1/account/factors/passkey/options'))
      const credential = await makePasskey(options)
      return answer(api.POST('/api/v1/account/factors/passkey', { body: { name, credential } }))
    },
    ({ recovery_codes }) => onDone(recovery_codes),
  )
}

export function useRemoveFactor(onDone: () => void) {
  return useChange(
    (id: string) => answer(api.DELETE('/api/v1/account/factors/{id}', { params: { path: { id } } })),
    onDone,
  )
}

export function useNewCodes(onDone: (codes: readonly string[]) => void) {
  return useChange(
    () => answer(api.POST('/api/v1/account/recovery-codes')),
    ({ codes }) => onDone(codes),
  )
}
