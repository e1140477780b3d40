import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { ApiKey } from '../../api/types'
import { Button } from '../../shared/Button'
import { Panel, PanelMiddle, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Table } from '../../shared/Table'
import { type KeyActs, KeyRow } from './KeyRow'

interface Props {
  title: string
  /** `undefined` until they are there. */
  apiKeys: readonly ApiKey[] | undefined
  error: Error | null
  onRetry: () => void
  /** Whether they belong to different people. */
  owned: boolean
  actsOf: (key: ApiKey) => KeyActs
  /** What to do where there are none. */
  hint: string
  end?: ReactNode
  children?: ReactNode
}

/** Keys in their panel, in every state it can be in. */
export function KeyList(props: Props) {
  const { title, apiKeys, error, onRetry, owned, actsOf, hint, end, children } = props
  const { t } = useTranslation()
  const state: PanelState = apiKeys ? 'data' : error ? 'error' : 'loading'
  const columns = ['name', ...(owned ? ['owner'] : []), 'status', 'scopes', 'used', 'expires'] as const
  return (
    <>
      {error && (
        <ProblemAlert problem={problemOf(error)}>
          <Button onClick={onRetry}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      <Panel title={title} note={apiKeys?.length || undefined} state={state} end={end}>
        {state === 'loading' && <PanelMiddle title={t('account.loading')} />}
        {apiKeys?.length === 0 && (
          <PanelMiddle title={t('apiKeys.none')}>
            <span>{hint}</span>
          </PanelMiddle>
        )}
        {apiKeys && apiKeys.length > 0 && (
          <Table
            label={title}
            columns={[...columns.map((column) => t(`apiKeys.column.${column as 'name'}`)), '']}
          >
            {apiKeys.map((one) => (
              <KeyRow key={one.key_id} apiKey={one} owned={owned} acts={actsOf(one)} />
            ))}
          </Table>
        )}
        {children}
      </Panel>
    </>
  )
}
