import { createContext, useCallback, useContext } from 'react'
import type { Me } from '../api/types'

export const SessionContext = createContext<Me | null>(null)

/** Who is signed in. */
export function useSession(): Me {
  const me = useContext(SessionContext)
  if (!me) throw new Error('useSession needs a signed-in page')
  return me
}

/** Asks for a permission such as `power:execute`; the answer comes from the server's matrix. */
export function useCan(): (permission: string) => boolean {
  const { permissions } = useSession()
  return useCallback(
    (permission: string) => {
      const [resource] = permission.split(':')
      return (
        permissions.includes(permission) || permissions.includes(`${resource}:*`) || permissions.includes('*')
      )
    },
    [permissions],
  )
}
