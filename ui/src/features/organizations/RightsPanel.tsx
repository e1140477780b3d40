import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import { Button } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Table } from '../../shared/Table'
import styles from './organizations.module.css'
import { useOrgRoles } from './usePlan'
import { rightOf, roleOf } from './words'

/** What members may do with their organization, by their role. They are the same in every organization. */
export function RightsPanel() {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useOrgRoles()
  const roles = data?.roles ?? []
  const rights = [...new Set(roles.flatMap((role) => role.rights))]
  const wordOf = (right: string) => {
    const known = rightOf(right)
    return known ? t(`organizations.right.${known}`) : right
  }
  return (
    <Panel
      title={t('organizations.tab.roles')}
      note={t('organizations.rolesWhat')}
      state={isPending ? 'loading' : data ? 'data' : 'error'}
    >
      {error && !data && (
        <ProblemAlert problem={problemOf(error)}>
          <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      {isPending && <PanelMiddle title={t('organizations.loading')} />}
      {data && (
        <Table
          label={t('organizations.tab.roles')}
          columns={[
            t('organizations.rightColumn'),
            ...roles.map(({ name }) => t(`organizations.role.${roleOf(name)}`)),
          ]}
        >
          {rights.map((right) => (
            <tr key={right}>
              <th scope="row" className={styles.right}>
                {wordOf(right)}
              </th>
              {roles.map((role) => (
                <td key={role.name}>
                  <May is={role.rights.includes(right)} />
                </td>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  )
}

function May({ is }: { is: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <span aria-hidden="true" className={is ? undefined : styles.quiet}>
        {is ? '●' : '–'}
      </span>
      <Hidden>{t(is ? 'organizations.may' : 'organizations.mayNot')}</Hidden>
    </>
  )
}
