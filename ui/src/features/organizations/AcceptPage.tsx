import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import { keys } from '../../api/queries'
import type { Me } from '../../api/types'
import { Button } from '../../shared/Button'
import { Card, CardError, CardLink } from '../../shared/Card'
import { ProblemAlert } from '../../shared/ProblemAlert'

/** Why an invitation cannot be accepted, by the server's code. */
const REASONS = [
  'not-found',
  'invitation-expired',
  'seats-exhausted',
  'already-member',
  'state-moved-on',
] as const

const loginTo = (token: string, how = '') =>
  `/auth/login?${how}return_url=${encodeURIComponent(`/invitations/accept?token=${token}`)}`

/** Where the link of an invitation leads: whoever is signed in accepts, anybody else signs in or up first. */
export function AcceptPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const token = search.get('token') ?? ''
  const me = useQuery({ queryKey: keys.me, queryFn: () => answer(api.GET('/api/v1/auth/me')), retry: false })
  const status = me.error ? problemOf(me.error).status : 0
  return (
    <Card title={t('invitations.title')}>
      {!token && <CardError>{t('invitations.refused.not-found')}</CardError>}
      {me.error && status !== 401 && (
        <ProblemAlert problem={problemOf(me.error)}>
          <Button onClick={() => void me.refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      {token && status === 401 && <SignInFirst token={token} />}
      {token && me.data && <Accept token={token} me={me.data} />}
    </Card>
  )
}

function SignInFirst({ token }: { token: string }) {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('invitations.signInFirst')}</p>
      <CardLink href={loginTo(token)}>{t('action.login')}</CardLink>
      <CardLink quiet href={loginTo(token, 'signup=1&')}>
        {t('invitations.signUp')}
      </CardLink>
    </>
  )
}

function Accept({ token, me }: { token: string; me: Me }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const accept = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/organizations/invitations/accept', { body: { token } })),
    onSuccess: async ({ org_id }) => {
      await queries.invalidateQueries()
      void navigate(`/admin/organizations/${org_id}`, { replace: true })
    },
    onError: (error) => {
      if (problemOf(error).status === 401) void queries.resetQueries({ queryKey: keys.me })
    },
  })
  const problem = accept.error && problemOf(accept.error)
  const reason = REASONS.find((code) => code === problem?.code)
  return (
    <>
      <p>{t('invitations.acceptAs', { name: me.email || me.username })}</p>
      {reason && <CardError>{t(`invitations.refused.${reason}`)}</CardError>}
      {problem && !reason && <ProblemAlert problem={problem} />}
      <Button size="large" weight="primary" disabled={accept.isPending} onClick={() => accept.mutate()}>
        {t('invitations.accept')}
      </Button>
      {reason === 'not-found' && (
        <CardLink quiet href={loginTo(token, 'max_age=0&')}>
          {t('invitations.otherAccount')}
        </CardLink>
      )}
      <CardLink quiet href="/">
        {t('invitations.notNow')}
      </CardLink>
    </>
  )
}
