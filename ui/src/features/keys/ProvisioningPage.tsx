import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../shared/Button'
import { CopyButton } from '../../shared/CopyButton'
import { Fact, Facts } from '../../shared/Facts'
import { PageHeader } from '../../shared/PageHeader'
import { Panel } from '../../shared/Panel'
import { useCan } from '../../shared/session'
import { useProvider } from '../../shared/useProvider'
import { type Asking, KeyDialogs } from './KeyDialogs'
import { KeyList } from './KeyList'
import styles from './keys.module.css'
import { PROVISIONING } from './scopes'
import { useAllKeys } from './useKeys'

const ALL = { kind: 'all' } as const
const PATH = '/scim/v2'

/** How a directory keeps people and groups here: where it asks, and with which keys it does. */
export function ProvisioningPage() {
  const { t } = useTranslation()
  const deletes = useCan()('api_keys:delete')
  const pages = useAllKeys()
  const provider = useProvider()
  const [asking, setAsking] = useState<Asking>(null)
  const address = `${window.location.origin}${PATH}`
  const found = pages.data?.pages
    .flatMap(({ items }) => items)
    .filter(({ permissions }) => permissions.includes(PROVISIONING))
  return (
    <>
      <PageHeader
        title={t('page.provisioning')}
        lead={t('apiKeys.provisioning.lead')}
        trail={[{ name: t('world.admin') }]}
      />
      <Panel title={t('apiKeys.provisioning.connect')} state="data">
        <Facts>
          <Fact label={t('apiKeys.provisioning.address')}>
            <code>{address}</code>{' '}
            <CopyButton size="small" text={() => address}>
              {t('apiKeys.provisioning.copy')}
            </CopyButton>
          </Fact>
          <Fact label={t('apiKeys.provisioning.proof')}>{t('apiKeys.provisioning.proofIs')}</Fact>
          <Fact label={t('apiKeys.provisioning.keeps')}>{t('apiKeys.provisioning.keepsWhat')}</Fact>
          <Fact label={t('apiKeys.provisioning.whose')}>{t('apiKeys.provisioning.whoseIs')}</Fact>
          {provider.data?.provider === 'oidc' && (
            <Fact label={t('apiKeys.provisioning.outside')}>{t('apiKeys.provisioning.outsideIs')}</Fact>
          )}
        </Facts>
      </Panel>
      <KeyList
        title={t('apiKeys.provisioning.keys')}
        apiKeys={found}
        error={pages.error}
        onRetry={() => void pages.refetch()}
        owned
        actsOf={() => ({
          onChange: null,
          onRotate: null,
          onRevoke: deletes ? (apiKey) => setAsking({ what: 'revoke', apiKey }) : null,
        })}
        hint={t(pages.hasNextPage ? 'apiKeys.provisioning.noneYet' : 'apiKeys.provisioning.none')}
        end={
          <Button onClick={() => setAsking({ what: 'new', scopes: [PROVISIONING] })}>
            {t('apiKeys.provisioning.add')}
          </Button>
        }
      >
        {pages.hasNextPage && (found?.length ?? 0) > 0 && (
          <p className={styles.text}>{t('apiKeys.notAll')}</p>
        )}
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
