import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { problemOf } from '../../api/problem'
import type { Role } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact } from '../../shared/mui/AskRows'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Difference } from './Difference'
import { useDeleteRehearsal, useDeleteRole } from './useRoles'

interface Props {
  role: Role
  onDone: () => void
  onClose: () => void
}

/** Asks before a role is deleted; while somebody holds it, it stays. */
export function DeleteRoleDialog({ role, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const dryRun = useDeleteRehearsal(role)
  const remove = useDeleteRole(role, onDone)
  const verb = t('roles.deleteVerb', { name: role.name })
  const refusal = remove.error ?? dryRun.error
  const problem = refusal ? problemOf(refusal) : dryRun.data?.problem
  return (
    <AskDialog
      question={t('roles.question', { verb })}
      where={t('page.roles')}
      facts={
        <Difference dryRun={dryRun.data}>
          <Fact label={t('users.what')}>{t('roles.deleteWhat')}</Fact>
        </Difference>
      }
      warning={null}
      verb={verb}
      dangerous
      ready={dryRun.data?.accepted === true && !remove.isPending}
      rehearsal={dryRun}
      error={remove.error}
      saysWhy
      onAct={() => remove.mutate(undefined)}
      onClose={onClose}
    >
      {problem && (
        <ProblemAlert problem={problem}>
          {problem.code === 'in-use' && (
            <>
              <Link to={`/admin/users?role=${role.name}`}>{t('roles.whoHolds', { name: role.name })}</Link>
              <p>{t('roles.creating')}</p>
            </>
          )}
        </ProblemAlert>
      )}
    </AskDialog>
  )
}
