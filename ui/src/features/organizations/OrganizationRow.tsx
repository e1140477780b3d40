import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Organization } from '../../api/types'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { fullInstant, shortInstant } from '../../shared/time'
import styles from './organizations.module.css'
import { useInSight } from './useInSight'
import { kindOf, statusOf, titleOf } from './words'

interface Props {
  organization: Organization
  current: boolean
}

export function OrganizationRow({ organization, current }: Props) {
  const { t } = useTranslation()
  const row = useInSight(current)
  const { id, name, owner_name, member_count, seats, created_at } = organization
  const title = titleOf(organization)
  const kind = kindOf(organization)
  return (
    <tr ref={row} className={styles.row} aria-current={current || undefined}>
      <td>
        <Link to={`/admin/organizations/${id}`}>{title}</Link>{' '}
        {title !== name && <span className={styles.quiet}>{name}</span>}
        {statusOf(organization) === 'suspended' && (
          <span>
            <StatusGlyph name="warn" /> {t('organizations.status.suspended')}
          </span>
        )}
      </td>
      <td className={styles.quiet}>{t(`organizations.kind.${kind}`)}</td>
      <td className={owner_name ? undefined : styles.quiet}>{owner_name ?? t('organizations.nobody')}</td>
      <td data-number>{member_count}</td>
      <td data-number>{kind === 'system' ? '–' : t('organizations.seats', { ...seats })}</td>
      <td className={styles.quiet} title={fullInstant(created_at)}>
        {shortInstant(created_at)}
      </td>
    </tr>
  )
}
