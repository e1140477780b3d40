import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import { Hidden } from '../../shared/Hidden'
import { Panel } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { resourceWord } from '../../shared/spoken'
import { Table } from '../../shared/Table'
import { type Grant, grantOf } from './grants'
import styles from './users.module.css'
import { useRoleMatrix } from './useUsers'

const MARKS: Record<Grant['reach'], string> = { everywhere: '●', own: '◎', none: '–' }

/** What the roles of somebody give, by the server's matrix; roles in organizations come on top. */
export function PermissionsPanel({ roles }: { roles: readonly string[] }) {
  const { t } = useTranslation()
  const known = useRoleMatrix()
  return (
    <Panel
      title={t('users.permissions')}
      note={t('users.legend')}
      state={known.isPending ? 'loading' : known.error ? 'error' : 'data'}
    >
      {known.error && <ProblemAlert problem={problemOf(known.error)} />}
      {known.data && (
        <Table
          label={t('users.permissions')}
          columns={[
            t('users.resource'),
            ...known.data.actions.map((action) => t(`users.action.${actionOf(action)}`)),
            t('users.givenByRole'),
          ]}
        >
          {known.data.resources.map((resource) => {
            const grants = known.data.actions.map((action) => grantOf(roles, resource, action, known.data))
            return <ResourceRow key={resource} resource={resource} grants={grants} />
          })}
        </Table>
      )}
    </Panel>
  )
}

const ACTIONS = ['read', 'write', 'delete', 'execute'] as const

function actionOf(word: string): (typeof ACTIONS)[number] {
  return ACTIONS.find((known) => known === word) ?? 'execute'
}

function ResourceRow({ resource, grants }: { resource: string; grants: readonly Grant[] }) {
  const { t } = useTranslation()
  const by = [...new Set(grants.flatMap((grant) => grant.by))]
  return (
    <tr>
      <td title={resource}>{resourceWord(resource)}</td>
      {grants.map(({ reach }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one cell for each action, in the order of the heading
        <td key={index} className={reach === 'none' ? styles.quiet : undefined}>
          <span aria-hidden="true">{MARKS[reach]}</span>
          <Hidden>{t(`users.reach.${reach}`)}</Hidden>
        </td>
      ))}
      <td className={styles.quiet}>{by.length > 0 ? by.join(', ') : t('users.noRoleGives')}</td>
    </tr>
  )
}
