import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/Button'
import { PageHeader } from '../../shared/PageHeader'
import { useCan } from '../../shared/session'
import { type Asking, KeyDialogs } from './KeyDialogs'
import { KeyList } from './KeyList'
import styles from './keys.module.css'
import { useAllKeys } from './useKeys'

const ALL = { kind: 'all' } as const

/** Every key there is, for whoever looks after the platform. */
export function AllKeysPage() {
  const { t } = useTranslation()
  const deletes = useCan()('api_keys:delete')
  const pages = useAllKeys()
  const [asking, setAsking] = useState<Asking>(null)
  return (
    <>
      <PageHeader
        title={t('page.apiKeys')}
        lead={t('apiKeys.allLead')}
        trail={[{ name: t('world.admin') }]}
      />
      <KeyList
        title={t('page.apiKeys')}
        apiKeys={pages.data?.pages.flatMap(({ items }) => items)}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        owned
        actsOf={() => ({
          onChange: null,
          onRotate: null,
          onRevoke: deletes ? (apiKey) => setAsking({ what: 'revoke', apiKey }) : null,
        })}
        hint={t('apiKeys.noneAtAll')}
      >
        {pages.hasNextPage && (
          <Button
            className={styles.more ?? ''}
            disabled={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('apiKeys.earlier')}
          </Button>
        )}
      </KeyList>
      <KeyDialogs asking={asking} place={ALL} onAsking={setAsking} />
    </>
  )
}
