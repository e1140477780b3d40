import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/Button'
import { type Asking, KeyDialogs } from './KeyDialogs'
import { KeyList } from './KeyList'
import styles from './keys.module.css'
import { useOwnKeys } from './useKeys'

const OWN = { kind: 'own' } as const

/** One's own keys: making, changing, rotating, revoking. */
export function OwnKeys() {
  const { t } = useTranslation()
  const list = useOwnKeys()
  const [asking, setAsking] = useState<Asking>(null)
  return (
    <>
      <KeyList
        title={t('apiKeys.title')}
        apiKeys={list.data?.api_keys}
        error={list.error}
        onRetry={() => void list.refetch()}
        owned={false}
        actsOf={() => ({
          onChange: (apiKey) => setAsking({ what: 'change', apiKey }),
          onRotate: (apiKey) => setAsking({ what: 'rotate', apiKey }),
          onRevoke: (apiKey) => setAsking({ what: 'revoke', apiKey }),
        })}
        hint={t('apiKeys.noneWhat')}
        end={<Button onClick={() => setAsking({ what: 'new' })}>{t('apiKeys.add')}</Button>}
      />
      <p className={styles.below}>{t('apiKeys.what')}</p>
      <KeyDialogs asking={asking} place={OWN} onAsking={setAsking} />
    </>
  )
}
