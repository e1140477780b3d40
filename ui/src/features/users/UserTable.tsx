import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { User } from '../../api/types'
import { Table } from '../../shared/Table'
import { useRowKeys } from '../../shared/useRowKeys'
import { UserRow } from './UserRow'

const COLUMNS = [
  'name',
  'email',
  'tier',
  'role',
  'status',
  'organization',
  'calls',
  'lastLogin',
  'created',
] as const

/** The server's words for what the rows can be ordered by. */
const ORDERS: Partial<Record<(typeof COLUMNS)[number], string>> = {
  name: 'username',
  email: 'email',
  tier: 'tier',
  status: 'status',
  lastLogin: 'last_login',
  created: 'created',
}

interface Props {
  users: readonly User[]
  order: string
  /** Epoch milliseconds. */
  now: number
  onOrder: (order: string) => void
}

/** One row a person. */
export function UserTable({ users, order, now, onOrder }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [cursor, setCursor] = useState(-1)
  useRowKeys({
    onMove: (by) => setCursor((old) => Math.min(users.length - 1, Math.max(0, old + by))),
    onOpen: () => {
      const user = users[cursor]
      if (user) void navigate(`/admin/users/${user.id}`)
    },
    onClose: () => setCursor(-1),
  })
  const labels = COLUMNS.map((column) => t(`users.column.${column}`))
  const words = Object.fromEntries(
    Object.entries(ORDERS).map(([column, word]) => [
      t(`users.column.${column as keyof typeof ORDERS}`),
      word,
    ]),
  )
  return (
    <Table
      label={t('page.users')}
      columns={labels}
      numbers={labels.slice(-3)}
      sorting={{ words, order, onOrder }}
    >
      {users.map((user, index) => (
        <UserRow key={user.id} user={user} current={index === cursor} now={now} />
      ))}
    </Table>
  )
}
