import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams } from 'react-router'
import { problemOf } from '../../api/problem'
import type { Job } from '../../api/types'
import { Button } from '../../shared/Button'
import { Fact, Facts } from '../../shared/Facts'
import { PageHeader } from '../../shared/PageHeader'
import { Panel, PanelMiddle, PanelNotice } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { problemTitle } from '../../shared/spoken'
import { fullInstant, hourMinute } from '../../shared/time'
import { JobActions } from './JobActions'
import { JobProgress } from './JobProgress'
import { JobRowsPanel } from './JobRowsPanel'
import { JobState } from './JobState'
import styles from './jobs.module.css'
import { useJob, useJobNews } from './useJobs'
import { useJobTitle } from './words'

/** One job, and what became of each of its rows. */
export function JobPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  useJobNews()
  const one = useJob(id)
  const job = one.data
  const titleOf = useJobTitle()
  return (
    <>
      <PageHeader
        title={job ? titleOf(job) : t('jobs.one')}
        named={job !== undefined}
        trail={[{ name: t('world.admin') }, { name: t('page.jobs'), to: '/admin/jobs' }]}
      >
        {job && (
          <JobActions
            job={job}
            size="medium"
            onUndoing={(other) => void navigate(`/admin/jobs/${other.id}`)}
          />
        )}
      </PageHeader>
      {one.isPending && (
        <Panel title={t('jobs.one')} state="loading">
          <PanelMiddle title={t('jobs.loading')} />
        </Panel>
      )}
      {one.error && !job && <Absent error={one.error} onRetry={() => void one.refetch()} />}
      {job && (
        <div className={styles.page}>
          <Panel title={t('jobs.one')} state={one.error ? 'stale' : 'data'}>
            {one.error && (
              <PanelNotice word={t('jobs.stale', { time: hourMinute(one.dataUpdatedAt) })} tone="stale">
                {problemTitle(problemOf(one.error))}
                <Button onClick={() => void one.refetch()}>{t('action.retry')}</Button>
              </PanelNotice>
            )}
            <div className={styles.line}>
              <span role="status">
                <JobState job={job} />
              </span>
              <JobProgress job={job} />
              {job.error && <span className={styles.why}>{job.error}</span>}
            </div>
            <JobFacts job={job} undone={titleOf({ ...job, undoes: null })} />
          </Panel>
          <JobRowsPanel job={job} />
        </div>
      )}
    </>
  )
}

interface FactsProps {
  job: Job
  /** What the job does that this one takes back. */
  undone: string
}

function JobFacts({ job, undone }: FactsProps) {
  const { t } = useTranslation()
  const { created_by, created_at, started_at, finished_at, undoes } = job
  return (
    <Facts>
      <Fact label={t('jobs.column.by')}>{created_by.name ?? t('jobs.somebody')}</Fact>
      <Fact label={t('jobs.fact.created')}>{fullInstant(created_at)}</Fact>
      <Fact label={t('jobs.fact.started')}>{started_at && fullInstant(started_at)}</Fact>
      <Fact label={t('jobs.fact.finished')}>{finished_at && fullInstant(finished_at)}</Fact>
      {undoes && (
        <Fact label={t('jobs.fact.undoes')}>
          <Link to={`/admin/jobs/${undoes}`}>{undone}</Link>
        </Fact>
      )}
    </Facts>
  )
}

/** There is none, or none that may be seen; or the server could not say. */
function Absent({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation()
  const problem = problemOf(error)
  return problem.status === 404 ? (
    <Panel title={t('jobs.one')} state="missing">
      <PanelMiddle title={t('jobs.missing')}>
        <span>{t('jobs.missingWhat')}</span>
      </PanelMiddle>
    </Panel>
  ) : (
    <ProblemAlert problem={problem}>
      <Button onClick={onRetry}>{t('action.retry')}</Button>
    </ProblemAlert>
  )
}
