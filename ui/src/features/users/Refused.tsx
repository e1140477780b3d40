import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answer, api } from '../../api/client'
import { problemOf } from '../../api/problem'
import { keys } from '../../api/queries'
import type { DryRun, Problem } from '../../api/types'
import { ProblemAlert } from '../../shared/ProblemAlert'
import styles from './users.module.css'

interface Props {
  dryRun: { readonly data: DryRun | undefined; readonly error: Error | null }
  error: Error | null
}

/** Why something will not be done, or was not; who would leave organizations without an owner is led there. */
export function Refused({ dryRun, error }: Props) {
  const refusal = error ?? dryRun.error
  const problem = refusal ? problemOf(refusal) : dryRun.data?.problem
  if (!problem) return null
  return (
    <ProblemAlert problem={problem}>
      {ownedOf(problem).map((id) => (
        <Owned key={id} id={id} />
      ))}
    </ProblemAlert>
  )
}

/** Organizations by their ids, which only `sole-owner` names. */
function ownedOf(problem: Problem): readonly string[] {
  const { organizations } = problem as { organizations?: unknown }
  return Array.isArray(organizations) ? organizations.filter((id) => typeof id === 'string') : []
}

function Owned({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data } = useQuery({
    queryKey: keys.organization(id),
    queryFn: () => answer(api.GET('/api/v1/organizations/{org_id}', { params: { path: { org_id: id } } })),
  })
  const name = data?.display_name || data?.name || id
  return (
    <Link className={styles.owned} to={`/admin/organizations/${id}`}>
      {t('users.openOrganization', { name })}
    </Link>
  )
}
