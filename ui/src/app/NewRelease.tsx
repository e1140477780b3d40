import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onServerVersion } from '../api/client'
import { Button } from '../shared/Button'
import { StatusGlyph } from '../shared/StatusGlyph'
import styles from './NewRelease.module.css'

/** Offers a reload when the server was upgraded under an open page; out of sight while a dialog is open. */
export function NewRelease() {
  const { t } = useTranslation()
  const [newer, setNewer] = useState(false)

  useEffect(() => {
    let first: string | undefined
    return onServerVersion((version) => {
      first ??= version
      if (version !== first) setNewer(true)
    })
  }, [])

  if (!newer) return null
  return (
    <div className={styles.toast} role="status">
      <StatusGlyph name="info" />
      {t('release.newer')}
      <Button onClick={() => window.location.reload()}>{t('action.reload')}</Button>
    </div>
  )
}
