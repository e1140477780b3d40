import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Job } from '../../api/types'
import { Button } from '../../shared/Button'
import { Panel } from '../../shared/Panel'
import { clockTime } from '../../shared/time'
import { JobActions } from './JobActions'
import { JobProgress } from './JobProgress'
import { JobState } from './JobState'
import styles from './jobs.module.css'
import { isOver, useJobTitle } from './words'

interface Props {
  job: Job
  onUndoing: (other: Job) => void
  /** It need not be shown any longer. */
  onClose: () => void
}

/** One job beside what it changes. */
export function JobPanel({ job, onUndoing, onClose }: Props) {
  const { t } = useTranslation()
  const title = useJobTitle()(job)
  const page = `/admin/jobs/${job.id}`
  return (
    <Panel
      className={styles.beside}
      // All of it, as several jobs may do the same.
      title={
        <span className={styles.title}>
          <span>{t('jobs.one')}</span>
          <Link to={page}>{title}</Link>
          <small>{t('jobs.startedAt', { at: clockTime(job.created_at) })}</small>
        </span>
      }
      end={
        <>
          <JobActions job={job} onUndoing={onUndoing} />
          {isOver(job) && (
            <Button weight="bare" onClick={onClose}>
              {t('action.close')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.line}>
        <span role="status">
          <JobState job={job} />
        </span>
        <JobProgress job={job} />
        {job.error && <span className={styles.why}>{job.error}</span>}
        {job.progress.failed > 0 && <Link to={`${page}?rows=failed`}>{t('jobs.showFailed')}</Link>}
      </div>
    </Panel>
  )
}
