import { useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client'
import { keys } from '../api/queries'
import type { Job } from '../api/types'
import { JobsUnderWay } from '../features/jobs/JobsUnderWay'
import { UsersPage } from '../features/users/UsersPage'

const KINDS = 'assign-roles,suspend,activate,delete,set-tier,import'

/** The list of people with the jobs that change them; features do not know each other. */
export function UsersRoute() {
  const queries = useQueryClient()
  const look = async ({ position }: Job) => {
    // Once what the job did is among what is read.
    const query = { limit: '1', after: `${position}` }
    await api.GET('/api/v1/admin/users', { params: { query } }).catch(() => undefined)
    await queries.invalidateQueries({ queryKey: keys.usersAll })
  }
  return <UsersPage jobs={<JobsUnderWay types={KINDS} onOver={(job) => void look(job)} />} />
}
