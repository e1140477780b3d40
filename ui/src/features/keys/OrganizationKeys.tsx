import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/Button'
import { useSession } from '../../shared/session'
import { type Asking, KeyDialogs } from './KeyDialogs'
import { KeyList } from './KeyList'
import styles from './keys.module.css'
import { useOrganizationKeys } from './useKeys'

/** The keys that act for one organization alone. Whoever made one changes it; who manages them can end any. */
export function OrganizationKeys({ id }: { id: string }) {
  const { t } = useTranslation()
  const { id: self, organizations } = useSession()
  const list = useOrganizationKeys(id)
  const [asking, setAsking] = useState<Asking>(null)
  const role = organizations.find((one) => one.id === id)?.role
  const manages = role === 'owner' || role === 'admin'
  return (
    <>
      <KeyList
        title={t('apiKeys.title')}
        apiKeys={list.data?.api_keys}
        error={list.error}
        onRetry={() => void list.refetch()}
        owned
        actsOf={({ user_id }) => {
          const own = user_id === self
          return {
            onChange: own ? (apiKey) => setAsking({ what: 'change', apiKey }) : null,
            onRotate: own ? (apiKey) => setAsking({ what: 'rotate', apiKey }) : null,
            onRevoke: own || manages ? (apiKey) => setAsking({ what: 'revoke', apiKey }) : null,
          }
        }}
        hint={t('apiKeys.noneOfOrganization')}
        end={manages && <Button onClick={() => setAsking({ what: 'new' })}>{t('apiKeys.add')}</Button>}
      />
      <p className={styles.below}>{t('apiKeys.organizationWhat')}</p>
      <KeyDialogs asking={asking} place={{ kind: 'organization', id, manages }} onAsking={setAsking} />
    </>
  )
}
