import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { Role } from '../../api/types'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact } from '../../shared/mui/AskRows'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { Difference } from './Difference'
import { useChangeRehearsal, useChangeRole } from './useRoles'
import { bodyOf, type Draft } from './words'

interface Props {
  role: Role
  draft: Draft
  onSaved: () => void
  onClose: () => void
}

/** Shows what a change would do before it is done. */
export function SaveRoleDialog({ role, draft, onSaved, onClose }: Props) {
  const { t } = useTranslation()
  const body = bodyOf(draft)
  const dryRun = useChangeRehearsal(role, body)
  const change = useChangeRole(role, onSaved)
  const verb = t('roles.changeVerb', { name: role.name })
  const refusal = change.error ?? dryRun.error
  const problem = refusal ? problemOf(refusal) : dryRun.data?.problem
  return (
    <AskDialog
      question={t('roles.question', { verb })}
      where={t('page.roles')}
      facts={
        <Difference dryRun={dryRun.data}>
          {draft.level !== role.level && (
            <Fact label={t('roles.field.level')}>{`${role.level} → ${draft.level}`}</Fact>
          )}
          {draft.scope !== role.scope && (
            <Fact label={t('roles.field.scope')}>
              {t(`roles.scope.${draft.scope === 'platform' ? 'platform' : 'own'}`)}
            </Fact>
          )}
        </Difference>
      }
      warning={null}
      verb={verb}
      dangerous={false}
      ready={dryRun.data?.accepted === true && !change.isPending}
      rehearsal={dryRun}
      error={change.error}
      saysWhy
      onAct={() => change.mutate(body)}
      onClose={onClose}
    >
      {problem && <ProblemAlert problem={problem} />}
    </AskDialog>
  )
}
