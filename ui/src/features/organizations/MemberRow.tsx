import { useTranslation } from 'react-i18next'
import type { Member } from '../../api/types'
import { Button } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { fullInstant, shortInstant } from '../../shared/time'
import styles from './organizations.module.css'
import { useInSight } from './useInSight'
import { nameOf, roleOf } from './words'

interface Props {
  member: Member
  current: boolean
  /** It is the viewer. */
  own: boolean
  /** Nobody else owns the organization. */
  last: boolean
  /** `null` when this viewer may not. */
  onRole: (() => void) | null
  onRemove: (() => void) | null
}

export function MemberRow({ member, current, own, last, onRole, onRemove }: Props) {
  const { t } = useTranslation()
  const row = useInSight(current)
  const name = nameOf(member) ?? t('organizations.erased')
  return (
    <tr ref={row} className={styles.row} aria-current={current || undefined}>
      <td>
        {name}{' '}
        <span className={styles.quiet}>
          {own && t('organizations.you')}
          {member.service_account && t('organizations.service')}
        </span>
      </td>
      <td className={styles.quiet}>{member.email}</td>
      <td>{t(`organizations.role.${roleOf(member.role)}`)}</td>
      <td className={styles.quiet} title={fullInstant(member.joined_at)}>
        {shortInstant(member.joined_at)}
      </td>
      <td className={styles.acts}>
        {last && <span className={styles.quiet}>{t('organizations.lastOwner')}</span>}
        {onRole && (
          <Button onClick={onRole}>
            {t('organizations.changeRole')} <Hidden>{name}</Hidden>
          </Button>
        )}
        {onRemove && (
          <Button onClick={onRemove}>
            {t(own ? 'organizations.leave' : 'organizations.remove')} <Hidden>{name}</Hidden>
          </Button>
        )}
      </td>
    </tr>
  )
}
