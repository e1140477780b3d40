import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Machine } from '../../api/types'
import { Button } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { PageHeader } from '../../shared/PageHeader'
import { Panel, PanelMiddle, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useCan } from '../../shared/session'
import { Table } from '../../shared/Table'
import { fullInstant, shortInstant } from '../../shared/time'
import { type Asking, MachineDialogs } from './MachineDialogs'
import styles from './machines.module.css'
import { useMachines } from './useMachines'

const COLUMNS = ['client', 'roles', 'permissions', 'belongs', 'seen'] as const

/** The programs that come in under a name of their own, and what they may. */
export function MachinesPage() {
  const { t } = useTranslation()
  const writes = useCan()('users:write')
  const { data, error, refetch } = useMachines()
  const [asking, setAsking] = useState<Asking>(null)
  const state: PanelState = data ? 'data' : error ? 'error' : 'loading'
  const title = t('page.serviceAccounts')
  const columns = [...COLUMNS.map((column) => t(`machines.column.${column}`)), ...(writes ? [''] : [])]
  return (
    <>
      <PageHeader title={title} lead={t('machines.lead')} trail={[{ name: t('world.admin') }]}>
        {writes && (
          <Button weight="primary" size="medium" onClick={() => setAsking({ what: 'new' })}>
            {t('machines.add')}
          </Button>
        )}
      </PageHeader>
      {error && (
        <ProblemAlert problem={problemOf(error)}>
          <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      <Panel title={title} note={data?.length || undefined} state={state}>
        {state === 'loading' && <PanelMiddle title={t('account.loading')} />}
        {data?.length === 0 && (
          <PanelMiddle title={t('machines.none')}>
            <span>{t('machines.noneWhat')}</span>
          </PanelMiddle>
        )}
        {data && data.length > 0 && (
          <Table label={title} columns={columns}>
            {data.map((machine) => (
              <Row key={machine.id} machine={machine} onAsk={writes ? setAsking : null} />
            ))}
          </Table>
        )}
      </Panel>
      <MachineDialogs asking={asking} onAsking={setAsking} />
    </>
  )
}

const ACTS = ['change', 'rotate', 'remove'] as const

interface RowProps {
  machine: Machine
  /** `null` where nothing can be asked. */
  onAsk: ((asking: Asking) => void) | null
}

function Row({ machine, onAsk }: RowProps) {
  const { t } = useTranslation()
  const { client_id, name, roles, permissions, memberships, last_seen } = machine
  return (
    <tr>
      <td>
        <b>{name || client_id}</b>
        <div className={styles.hint}>{client_id}</div>
      </td>
      <td>{roles.join(', ') || '–'}</td>
      <td title={permissions.join('\n')}>{short(permissions)}</td>
      <td>{memberships.map(({ org_id, org_name }) => org_name ?? org_id).join(', ') || '–'}</td>
      <td className={styles.quiet} title={last_seen ? fullInstant(last_seen) : undefined}>
        {last_seen ? shortInstant(last_seen) : t('machines.never')}
      </td>
      {onAsk && (
        <td className={styles.acts}>
          {ACTS.map((what) => (
            <Button key={what} onClick={() => onAsk({ what, machine })}>
              {t(`machines.${what}`)} <Hidden>{client_id}</Hidden>
            </Button>
          ))}
        </td>
      )}
    </tr>
  )
}

const SHOWN = 2

/** The first few; all of them stand in the title. */
function short(permissions: readonly string[]): string {
  const rest = permissions.length - SHOWN
  return permissions.length === 0
    ? '–'
    : permissions.slice(0, SHOWN).join(', ') + (rest > 0 ? ` +${rest}` : '')
}
