import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { StatusGlyph } from '../../shared/StatusGlyph'
import styles from './LoginPage.module.css'

const ERRORS = [
  'authentication_failed',
  'access_denied',
  'state_mismatch',
  'provider_unavailable',
  'account_suspended',
] as const

/** The way to the identity provider. It asks for no password itself. */
export function LoginPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const error = ERRORS.find((code) => code === search.get('error'))
  const back = encodeURIComponent(search.get('return_url') ?? '/')
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h1>{t('login.title')}</h1>
        <p>{search.has('logged_out') ? t('login.loggedOut') : t('login.what')}</p>
        {error && (
          <p role="alert" className={styles.error}>
            <StatusGlyph name="crit" />
            {t(`login.error.${error}`)}
          </p>
        )}
        <a className={styles.go} href={`/auth/login?return_url=${back}`}>
          {t('action.login')}
        </a>
      </div>
    </main>
  )
}
