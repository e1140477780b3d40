import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { User } from '../../api/types'
import { duration, fullInstant, localInstant } from '../../shared/time'
import type { Column } from './layout'
import { StandingWord } from './StandingWord'
import styles from './users.module.css'
import { limitOf, nameOf, usedOf } from './words'

interface Props {
  column: Column
  user: User
  /** Epoch milliseconds. */
  now: number
}

/** What one column says of somebody. */
export function UserCell({ column, user, now }: Props) {
  const { t } = useTranslation()
  switch (column) {
    case 'name':
      return (
        <td>
          <Link to={`/admin/users/${user.id}`}>{nameOf(user) ?? t('users.erased')}</Link>
        </td>
      )
    case 'email':
      return <td className={styles.quiet}>{user.email}</td>
    case 'tier':
      return (
        <td>
          {user.subscription_tier}{' '}
          {user.tier_source === 'override' && <span className={styles.quiet}>{t('users.override')}</span>}
        </td>
      )
    case 'role':
      return <td className={styles.quiet}>{user.roles.join(', ')}</td>
    case 'status':
      return (
        <td>
          <StandingWord user={user} />
        </td>
      )
    case 'organization':
      return (
        <td>
          {user.org_name ? <Link to={`/admin/organizations/${user.org_id}`}>{user.org_name}</Link> : '–'}
        </td>
      )
    default:
      return <NumberCell column={column} user={user} now={now} />
  }
}

interface NumberProps extends Props {
  column: 'calls' | 'lastLogin' | 'created'
}

function NumberCell({ column, user, now }: NumberProps) {
  const { t } = useTranslation()
  const { last_login, createdTimestamp } = user
  const limit = limitOf(user)
  switch (column) {
    case 'calls':
      return (
        <td data-number>
          {usedOf(user)}{' '}
          <span className={styles.quiet}>
            {limit === null ? t('users.noLimit') : t('users.ofLimit', { limit })}
          </span>
        </td>
      )
    case 'lastLogin':
      return (
        <td data-number className={styles.quiet} title={last_login ? fullInstant(last_login) : undefined}>
          {last_login ? duration(now - Date.parse(last_login)) : t('time.never')}
        </td>
      )
    case 'created':
      return (
        <td data-number className={styles.quiet} title={fullInstant(createdTimestamp)}>
          {localInstant(createdTimestamp).slice(0, 10)}
        </td>
      )
  }
}
