import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import type { Machine, MachineWish, ShownMachine } from '../../api/types'

const of = ({ id }: Machine) => ({ params: { path: { account_id: id } } })

export function useMachines() {
  return useQuery({
    queryKey: keys.machines,
    queryFn: () => answer(api.GET('/api/v1/admin/service-accounts')),
    select: ({ items }) => items,
  })
}

/** Roles that one may give: none that is stronger than one's own. */
export function useGivable() {
  return useQuery({
    queryKey: keys.assignableRoles,
    queryFn: () => answer(api.GET('/api/v1/admin/users/roles/available')),
    select: ({ roles }) => roles.map(({ name }) => name),
  })
}

export function useCreateMachine(onShown: (made: ShownMachine) => void) {
  return useChanging(
    async (body: MachineWish) =>
      (await answer<unknown>(api.POST('/api/v1/admin/service-accounts', { body }))) as ShownMachine,
    onShown,
  )
}

export function useChangeMachine(machine: Machine, onDone: () => void) {
  return useChanging(
    (body: MachineWish) =>
      answer<unknown>(api.PUT('/api/v1/admin/service-accounts/{account_id}', { ...of(machine), body })),
    onDone,
  )
}

export function useRotateMachine(machine: Machine, onShown: (made: ShownMachine) => void) {
  return useChanging(
    async (_: undefined) =>
      (await answer<unknown>(
        api.POST('/api/v1/admin/service-accounts/{account_id}/rotate-secret', of(machine)),
      )) as ShownMachine,
    onShown,
  )
}

export function useRemoveMachine(machine: Machine, onDone: () => void) {
  return useChanging(
    (_: undefined) => answer<unknown>(api.DELETE('/api/v1/admin/service-accounts/{account_id}', of(machine))),
    onDone,
  )
}

/**
 * What was refused is looked at again, too: somebody else may have changed it. Answers may hold a
 * secret, so none is kept once nobody shows it.
 */
function useChanging<A, R>(send: (asked: A) => Promise<R>, onDone: (done: R) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    gcTime: 0,
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: keys.machines }),
  })
}
