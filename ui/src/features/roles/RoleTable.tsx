import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Role } from '../../api/types'
import { decimal } from '../../shared/quantities'
import { roleWhat } from '../../shared/spoken'
import { Table } from '../../shared/Table'
import styles from './roles.module.css'
import { useHolders } from './useRoles'

interface Props {
  roles: readonly Role[]
  shown: Role | null
  onShow: (role: string) => void
}

/** Every role with how strong it is, how far it reaches and who holds it. */
export function RoleTable({ roles, shown, onShow }: Props) {
  const { t } = useTranslation()
  const holders = useHolders().data
  const numbers = [t('roles.column.level'), t('roles.column.holders')]
  return (
    <Table
      label={t('page.roles')}
      columns={[
        t('roles.column.role'),
        t('roles.column.what'),
        t('roles.column.level'),
        t('roles.column.scope'),
        t('roles.column.holders'),
      ]}
      numbers={numbers}
    >
      {roles.map((role) => (
        <tr
          key={role.name}
          className={styles.row}
          aria-current={role.name === shown?.name ? 'true' : undefined}
        >
          <td>
            <button type="button" className={styles.name} onClick={() => onShow(role.name)}>
              {role.name}
            </button>
            {role.system && <span className={styles.mark}>{t('roles.system')}</span>}
          </td>
          <td className={styles.quiet}>{roleWhat(role)}</td>
          <td data-number>{role.level}</td>
          <td className={styles.quiet}>
            {t(`roles.scope.${role.scope === 'platform' ? 'platform' : 'own'}`)}
          </td>
          <td data-number>
            {holders && (
              <Link to={`/admin/users?role=${role.name}`}>
                {t('roles.held', {
                  count: holders[role.name] ?? 0,
                  n: decimal(holders[role.name] ?? 0, 0),
                })}
              </Link>
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}
