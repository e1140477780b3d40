import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '../../api/types'
import { useSession } from '../../shared/session'
import { Table } from '../../shared/Table'
import { useRowKeys } from '../../shared/useRowKeys'
import { MemberRow } from './MemberRow'

const COLUMNS = ['name', 'email', 'role', 'lastSeen', 'joined'] as const

interface Props {
  members: readonly Member[]
  /** User ids. */
  owners: readonly string[]
  rights: { readonly manages: boolean; readonly overOwners: boolean }
  onRole: (member: Member) => void
  onRemove: (member: Member) => void
}

/** One row a member. Only owners touch owners, and the last one stays; everybody may leave. */
export function MemberTable({ members, owners, rights, onRole, onRemove }: Props) {
  const { t } = useTranslation()
  const self = useSession().id
  const [cursor, setCursor] = useState(-1)
  useRowKeys({
    onMove: (by) => setCursor((old) => Math.min(members.length - 1, Math.max(0, old + by))),
    onOpen: () => {},
    onClose: () => setCursor(-1),
  })
  return (
    <Table
      label={t('organizations.members')}
      columns={[...COLUMNS.map((column) => t(`organizations.memberColumn.${column}`)), '']}
    >
      {members.map((member, index) => {
        const owns = member.role === 'owner'
        const own = member.user_id === self
        const last = owns && owners.length === 1
        const touches = rights.manages && (!owns || rights.overOwners) && !last
        return (
          <MemberRow
            key={member.user_id}
            member={member}
            current={index === cursor}
            own={own}
            last={last}
            onRole={touches ? () => onRole(member) : null}
            onRemove={touches || (own && !last) ? () => onRemove(member) : null}
          />
        )
      })}
    </Table>
  )
}
