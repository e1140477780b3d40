import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Invitation, Organization } from '../../api/types'
import { Button } from '../../shared/Button'
import { Pager } from '../../shared/Pager'
import { Panel, PanelMiddle, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Table } from '../../shared/Table'
import { InvitationRow } from './InvitationRow'
import { InviteForm } from './InviteForm'
import styles from './organizations.module.css'
import { SentList } from './SentList'
import { type Sent, useInvitations, useResend } from './useInvitations'
import { useRights } from './useOrganizations'

const RevokeDialog = lazy(async () => ({ default: (await import('./RevokeDialog')).RevokeDialog }))

const COLUMNS = ['email', 'role', 'status', 'by'] as const

/** Who is asked to join, what became of it, and asking others. */
export function InvitationsPanel({ organization }: { organization: Organization }) {
  const { t } = useTranslation()
  const rights = useRights(organization.id)
  const [offset, setOffset] = useState(0)
  const [sent, setSent] = useState<readonly Sent[]>([])
  const [revoked, setRevoked] = useState<Invitation | null>(null)
  const list = useInvitations(organization.id, offset)
  const resend = useResend(organization.id, setSent)
  const items = list.data?.invitations ?? []
  const state: PanelState = list.isPending ? 'loading' : list.isError ? 'error' : 'data'
  const error = list.error ?? resend.error
  const closed = closedBecause(organization)
  const touches = ({ role }: Invitation) => role !== 'owner' || rights.overOwners
  return (
    <>
      {error && (
        <ProblemAlert problem={problemOf(error)}>
          {list.error && <Button onClick={() => void list.refetch()}>{t('action.retry')}</Button>}
        </ProblemAlert>
      )}
      <Panel title={t('invitations.all')} note={list.data?.total || undefined} state={state}>
        {list.isSuccess && items.length === 0 ? (
          <PanelMiddle title={t('invitations.none')} />
        ) : (
          <Table
            label={t('invitations.all')}
            columns={[...COLUMNS.map((column) => t(`invitations.column.${column}`)), '']}
          >
            {items.map((one) => {
              const open = one.status === 'pending' || one.status === 'expired'
              const email = one.email
              return (
                <InvitationRow
                  key={one.id}
                  invitation={one}
                  onResend={open && email && touches(one) ? () => resend.mutate({ id: one.id, email }) : null}
                  onRevoke={open ? () => setRevoked(one) : null}
                />
              )
            })}
          </Table>
        )}
        {list.data && (
          <Pager
            offset={offset}
            shown={items.length}
            total={list.data.total}
            onOffset={setOffset}
            onEmptied={setOffset}
          />
        )}
      </Panel>
      {closed ? (
        <p className={styles.quiet}>{t(`invitations.${closed}`)}</p>
      ) : (
        <InviteForm organization={organization} makesOwners={rights.overOwners} onSent={setSent} />
      )}
      <SentList sent={sent} />
      <Suspense>
        {revoked && (
          <RevokeDialog organization={organization} invitation={revoked} onClose={() => setRevoked(null)} />
        )}
      </Suspense>
    </>
  )
}

/** Why nobody can be invited, if so. */
function closedBecause({ kind, status }: Organization): 'personal' | 'suspended' | null {
  if (kind === 'personal') return 'personal'
  return status === 'suspended' ? 'suspended' : null
}
