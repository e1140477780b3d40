import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { HeldRole, Person } from '../../api/types'
import { Button } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { roleWhat } from '../../shared/spoken'
import { Table } from '../../shared/Table'
import { shortInstant } from '../../shared/time'
import { useGoneRows } from '../../shared/useGoneRows'
import styles from './users.module.css'
import { useHeldRoles, useRights, useRoleMatrix } from './useUsers'

const AssignDialog = lazy(async () => ({ default: (await import('./AssignDialog')).AssignDialog }))
const TakeDialog = lazy(async () => ({ default: (await import('./TakeDialog')).TakeDialog }))

const COLUMNS = ['role', 'reach', 'given'] as const

/** What somebody is here, since when and by whom. */
export function RolesPanel({ person, own }: { person: Person; own: boolean }) {
  const { t } = useTranslation()
  const { id } = person
  const held = useHeldRoles(id)
  const rights = useRights()
  const [dialog, setDialog] = useState<'assign' | HeldRole | null>(null)
  const roles = held.data?.roles ?? []
  const { panel, spoken } = useGoneRows(
    id,
    roles.map(({ name }) => ({ id: name, name })),
  )
  const close = () => setDialog(null)
  return (
    <>
      {spoken}
      <Panel
        ref={panel}
        title={t('users.roles')}
        state={held.isPending ? 'loading' : held.error ? 'error' : 'data'}
        end={rights.writes && <Button onClick={() => setDialog('assign')}>{t('users.assign')}</Button>}
      >
        {held.error && (
          <ProblemAlert problem={problemOf(held.error)}>
            <Button onClick={() => void held.refetch()}>{t('action.retry')}</Button>
          </ProblemAlert>
        )}
        {held.data && roles.length === 0 && <PanelMiddle title={t('users.noRoles')} />}
        {roles.length > 0 && (
          <Table
            label={t('users.roles')}
            columns={[...COLUMNS.map((column) => t(`users.roleColumn.${column}`)), '']}
          >
            {roles.map((role) => (
              <RoleRow
                key={role.name}
                role={role}
                onTake={rights.writes && !(own && role.name === 'admin') ? () => setDialog(role) : null}
              />
            ))}
          </Table>
        )}
      </Panel>
      <Suspense>
        {dialog === 'assign' && (
          <AssignDialog person={person} held={roles.map(({ name }) => name)} onClose={close} />
        )}
        {dialog !== null && dialog !== 'assign' && (
          <TakeDialog person={person} role={dialog} onClose={close} />
        )}
      </Suspense>
    </>
  )
}

function RoleRow({ role, onTake }: { role: HeldRole; onTake: (() => void) | null }) {
  const { t } = useTranslation()
  const { name, assigned_at, assigned_by } = role
  const scope = useRoleMatrix().data?.scopes.get(name)
  return (
    <tr title={roleWhat(role)}>
      <td>
        <b>{name}</b>
      </td>
      <td className={styles.quiet}>
        {scope && t(scope === 'platform' ? 'users.everywhere' : 'users.ownOrganizations')}
      </td>
      <td className={styles.quiet}>
        {assigned_at &&
          (assigned_by
            ? t('users.givenBy', { at: shortInstant(assigned_at), by: assigned_by })
            : shortInstant(assigned_at))}
      </td>
      <td className={styles.acts}>
        {onTake && (
          <Button onClick={onTake}>
            {t('users.take')} <Hidden>{name}</Hidden>
          </Button>
        )}
      </td>
    </tr>
  )
}
