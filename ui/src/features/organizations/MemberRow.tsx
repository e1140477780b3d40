import { useTranslation } from 'react-i18next'
import type { Member } from '../../api/types'
import { useLive } from '../../live/context'
import { Button } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { ago, fullInstant, shortInstant } from '../../shared/time'
import styles from './organizations.module.css'
import { useInSight } from './useInSight'
import { keptOutOf, nameOf, roleOf } from './words'

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
  const { clock } = useLive()
  const keptOut = keptOutOf(member)
  const seen = member.last_seen
  const name = nameOf(member) ?? t('organizations.erased')
  return (
    <tr ref={row} className={styles.row} aria-current={current || undefined}>
      <td>
        {name}{' '}
        <span className={styles.quiet}>
          {own && t('organizations.you')}
          {member.service_account && t('organizations.service')}
        </span>
        {keptOut && (
          <span className={styles.standing}>
            <StatusGlyph name={keptOut === 'suspended' ? 'maint' : 'off'} />
            {t(`organizations.standing.${keptOut}`)}
          </span>
        )}
      </td>
      <td className={styles.quiet}>{member.email}</td>
      <td>{t(`organizations.role.${roleOf(member.role)}`)}</td>
      <td className={styles.quiet} title={seen ? fullInstant(seen) : undefined}>
        {seen ? ago(clock.now() - Date.parse(seen)) : member.service_account ? '–' : t('time.never')}
      </td>
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
