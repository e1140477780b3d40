import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Card, CardError, CardLink } from '../../shared/Card'
import { useProvider } from '../../shared/useProvider'

const ERRORS = [
  'authentication_failed',
  'access_denied',
  'state_mismatch',
  'provider_unavailable',
  'account_suspended',
] as const

const REASONS = ['email_missing', 'email_taken', 'name_unfit'] as const

/** How those call themselves at whom people sign in most; others are called as they were configured. */
const NAMES: Readonly<Record<string, string>> = { google: 'Google', github: 'GitHub', microsoft: 'Microsoft' }

/** The way to the identity provider. It asks for no password itself. */
export function LoginPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const provider = useProvider()
  const error = ERRORS.find((code) => code === search.get('error'))
  const reason = REASONS.find((code) => code === search.get('reason'))
  const back = encodeURIComponent(search.get('return_url') ?? '/')
  const outside = provider.data && provider.data.provider !== 'embedded'
  return (
    <Card title={t('login.title')}>
      <p>{search.has('logged_out') ? t('login.loggedOut') : t('login.what')}</p>
      {error && <CardError>{reason ? t(`login.reason.${reason}`) : t(`login.error.${error}`)}</CardError>}
      <CardLink href={`/auth/login?return_url=${back}`}>{t('action.login')}</CardLink>
      {provider.data?.hints.map((hint) => (
        <CardLink key={hint} quiet href={`/auth/login/${encodeURIComponent(hint)}?return_url=${back}`}>
          {t('login.with', { name: NAMES[hint] ?? hint })}
        </CardLink>
      ))}
      {outside && <p>{t('login.outside')}</p>}
    </Card>
  )
}
