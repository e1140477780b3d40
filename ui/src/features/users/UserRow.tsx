import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { User } from '../../api/types'
import { duration, fullInstant, localInstant } from '../../shared/time'
import { StandingWord } from './StandingWord'
import styles from './users.module.css'
import { limitOf, nameOf, usedOf } from './words'

interface Props {
  user: User
  current: boolean
  chosen: boolean
  /** `null` where nothing can be done with many. */
  onChoose: (() => void) | null
  /** Epoch milliseconds. */
  now: number
}

export function UserRow({ user, current, chosen, onChoose, now }: Props) {
  const { t } = useTranslation()
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const { id, email, roles, org_id, org_name, last_login, createdTimestamp } = user
  const limit = limitOf(user)
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
      <td>
        <Link to={`/admin/users/${id}`}>{name}</Link>
      </td>
      <td className={styles.quiet}>{email}</td>
      <td>
        {user.subscription_tier}{' '}
        {user.tier_source === 'override' && <span className={styles.quiet}>{t('users.override')}</span>}
      </td>
      <td className={styles.quiet}>{roles.join(', ')}</td>
      <td>
        <StandingWord user={user} />
      </td>
      <td>{org_name ? <Link to={`/admin/organizations/${org_id}`}>{org_name}</Link> : '–'}</td>
      <td data-number>
        {usedOf(user)}{' '}
        <span className={styles.quiet}>
          {limit === null ? t('users.noLimit') : t('users.ofLimit', { limit })}
        </span>
      </td>
      <td data-number className={styles.quiet} title={last_login ? fullInstant(last_login) : undefined}>
        {last_login ? duration(now - Date.parse(last_login)) : t('time.never')}
      </td>
      <td data-number className={styles.quiet} title={fullInstant(createdTimestamp)}>
        {localInstant(createdTimestamp).slice(0, 10)}
      </td>
    </tr>
  )
}
