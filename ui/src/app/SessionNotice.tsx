import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { keys } from '../api/queries'
import { useOwnQueue } from '../live/hooks'
import { Button } from '../shared/Button'
import { StatusGlyph } from '../shared/StatusGlyph'
import styles from './NewRelease.module.css'

interface SessionNews {
  readonly event: string
}

/** Says what becomes of the session: other rights, which the page has at once, or an end that is near. */
export function SessionNotice() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { pathname, search } = useLocation()
  const [said, setSaid] = useState<'role-changed' | 'expiring' | null>(null)
  useOwnQueue<SessionNews>('session', (news) => {
    if (news?.event === 'role-changed') {
      void queries.invalidateQueries({ queryKey: keys.me })
      setSaid('role-changed')
    }
    if (news?.event === 'expiring') setSaid('expiring')
  })
  if (!said) return null
  const again = `/auth/login?max_age=0&return_url=${encodeURIComponent(pathname + search)}`
  return (
    <div className={`${styles.toast} ${styles.second}`} role="status">
      <StatusGlyph name="info" />
      {t(`session.${said}`)}
      {said === 'expiring' && (
        <Button onClick={() => window.location.assign(again)}>{t('action.loginAgain')}</Button>
      )}
      <Button onClick={() => setSaid(null)}>{t('action.close')}</Button>
    </div>
  )
}
