import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { User } from '../../api/types'
import { Table } from '../../shared/Table'
import { useRowKeys } from '../../shared/useRowKeys'
import { type Column, type Layout, NUMBERS } from './layout'
import { UserRow } from './UserRow'
import type { Chosen } from './useChosen'

/** The server's words for what the rows can be ordered by. */
const ORDERS: Partial<Record<Column, string>> = {
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
  /** `null` where nothing can be done with many. */
  chosen: Chosen | null
  layout: Layout
}

/** One row a person. */
export function UserTable({ users, order, now, onOrder, chosen, layout }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [cursor, setCursor] = useState(-1)
  useRowKeys({
    onMove: (by) => setCursor((old) => Math.min(users.length - 1, Math.max(0, old + by))),
    onOpen: () => {
      const user = users[cursor]
      if (user) void navigate(`/admin/users/${user.id}`)
    },
    onClose: () => (chosen && chosen.count > 0 ? chosen.clear() : setCursor(-1)),
    others: {
      x: () => {
        const user = users[cursor]
        if (user) chosen?.toggle(user)
      },
    },
  })
  const { columns, density } = layout
  const labelOf = (column: Column) => t(`users.column.${column}`)
  const words = Object.fromEntries(
    Object.entries(ORDERS).map(([column, word]) => [
      t(`users.column.${column as keyof typeof ORDERS}`),
      word,
    ]),
  )
  return (
    <Table
      label={t('page.users')}
      columns={columns.map(labelOf)}
      numbers={NUMBERS.map(labelOf)}
      density={density ?? undefined}
      sorting={{ words, order, onOrder }}
      choosing={
        chosen
          ? {
              label: t('users.bulk.choosePage'),
              all: users.every(({ id }) => chosen.has(id)),
              some: users.some(({ id }) => chosen.has(id)),
              onToggle: chosen.togglePage,
            }
          : undefined
      }
    >
      {users.map((user, index) => (
        <UserRow
          key={user.id}
          user={user}
          columns={columns}
          current={index === cursor}
          chosen={chosen?.has(user.id) ?? false}
          onChoose={chosen && (() => chosen.toggle(user))}
          now={now}
        />
      ))}
    </Table>
  )
}
