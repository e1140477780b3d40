import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { User } from '../../api/types'
import type { Column } from './layout'
import { UserCell } from './UserCell'
import styles from './users.module.css'
import { nameOf } from './words'

interface Props {
  user: User
  columns: readonly Column[]
  current: boolean
  chosen: boolean
  /** `null` where nothing can be done with many. */
  onChoose: (() => void) | null
  /** Epoch milliseconds. */
  now: number
}

export function UserRow({ user, columns, current, chosen, onChoose, now }: Props) {
  const { t } = useTranslation()
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const name = nameOf(user) ?? t('users.erased')
  return (
    <tr
      ref={row}
      className={styles.row}
      data-selected={chosen || undefined}
      aria-current={current || undefined}
    >
      {onChoose && (
        <td>
          <input
            type="checkbox"
            aria-label={t('users.bulk.choose', { name })}
            checked={chosen}
            onChange={onChoose}
          />
        </td>
      )}
      {columns.map((column) => (
        <UserCell key={column} column={column} user={user} now={now} />
      ))}
    </tr>
  )
}
