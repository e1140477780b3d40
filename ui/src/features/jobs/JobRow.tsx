import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Job } from '../../api/types'
import { duration, fullInstant, shortInstant } from '../../shared/time'
import { JobProgress } from './JobProgress'
import { JobState } from './JobState'
import styles from './jobs.module.css'
import { useJobTitle } from './words'

interface Props {
  job: Job
  current: boolean
  /** Epoch milliseconds. */
  now: number
}

export function JobRow({ job, current, now }: Props) {
  const { t } = useTranslation()
  const { id, created_at, started_at, finished_at, created_by, error } = job
  const end = finished_at ? Date.parse(finished_at) : now
  return (
    <tr className={styles.row} aria-current={current || undefined}>
      <td>
        <Link to={`/admin/jobs/${id}`}>{useJobTitle()(job)}</Link>
      </td>
      <td title={error ?? undefined}>
        <JobState job={job} />
      </td>
      <td>
        <JobProgress job={job} />
      </td>
      <td className={styles.quiet}>{created_by.name ?? t('jobs.somebody')}</td>
      <td data-number className={styles.quiet} title={fullInstant(created_at)}>
        {shortInstant(created_at)}
      </td>
      <td data-number className={styles.quiet}>
        {started_at ? duration(end - Date.parse(started_at)) : '–'}
      </td>
    </tr>
  )
}
