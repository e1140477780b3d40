import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { answer, api, onSessionEnd } from '../api/client'
import { ProblemError } from '../api/problem'
import { keys } from '../api/queries'
import { LiveProvider } from '../live/LiveProvider'
import { SessionContext } from '../shared/session'
import { Broken } from './ErrorPage'
import { LIVE_TOPICS } from './liveTopics'
import { Shell } from './Shell'
import { useForgetOnSwitch } from './useSwitchOrganization'

function useReturnUrl(): string {
  const { pathname, search } = useLocation()
  return `/login?return_url=${encodeURIComponent(pathname + search)}`
}

/** Everything behind the sign-in. Nobody signed in: to the login page and back here afterwards. */
export function SignedIn() {
  const login = useReturnUrl()
  const navigate = useNavigate()
  const { data: me, error } = useQuery({
    queryKey: keys.me,
    queryFn: () => answer(api.GET('/api/v1/auth/me')),
    staleTime: Number.POSITIVE_INFINITY,
  })

  useForgetOnSwitch(me?.org.id)
  useEffect(() => onSessionEnd(() => void navigate(login, { replace: true })), [login, navigate])

  if (error instanceof ProblemError && error.problem.status === 401) return <Navigate to={login} replace />
  // Once known, somebody stays who they are while the server cannot say.
  if (!me) return error ? <Broken error={error} /> : null
  return (
    <SessionContext value={me}>
      <LiveProvider topics={LIVE_TOPICS}>
        <Shell />
      </LiveProvider>
    </SessionContext>
  )
}
