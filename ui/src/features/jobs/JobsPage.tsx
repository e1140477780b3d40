import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { problemOf } from '../../api/problem'
import type { Job } from '../../api/types'
import { useServerNow } from '../../live/hooks'
import { Button } from '../../shared/Button'
import { PageHeader } from '../../shared/PageHeader'
import { PageTabs } from '../../shared/PageTabs'
import { Panel, PanelMiddle, PanelNotice, type PanelState } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { useCan } from '../../shared/session'
import { problemTitle } from '../../shared/spoken'
import { Table } from '../../shared/Table'
import { hourMinute } from '../../shared/time'
import { useRowKeys } from '../../shared/useRowKeys'
import { JobRow } from './JobRow'
import styles from './jobs.module.css'
import { UNDER_WAY, useJobList, useJobNews } from './useJobs'

/** What each view asks for. */
const VIEWS = { all: '', underWay: UNDER_WAY, done: 'done', stopped: 'failed,cancelled' } as const
type View = keyof typeof VIEWS
const NAMES = Object.keys(VIEWS) as View[]

/** Long work in rows: one's own, and everybody's for whoever may read the history. */
export function JobsPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const view = NAMES.find((name) => name === search.get('view')) ?? 'all'
  return (
    <>
      <PageHeader title={t('page.jobs')} lead={t('jobs.lead')} trail={[{ name: t('world.admin') }]} />
      <PageTabs
        label={t('jobs.views')}
        current={view}
        tabs={NAMES.map((name) => ({
          name,
          label: t(`jobs.view.${name}`),
          to: name === 'all' ? '/admin/jobs' : `?view=${name}`,
        }))}
      />
      <Found key={view} view={view} />
    </>
  )
}

function Found({ view }: { view: View }) {
  const { t } = useTranslation()
  const others = useCan()('audit:read')
  const status = VIEWS[view]
  useJobNews()
  const pages = useJobList(status ? { status } : {})
  const jobs = pages.data?.pages.flatMap(({ items }) => items) ?? []
  const retry = <Button onClick={() => void pages.refetch()}>{t('action.retry')}</Button>
  const stale = pages.isError && pages.data !== undefined
  const state: PanelState = pages.isPending ? 'loading' : stale ? 'stale' : pages.isError ? 'error' : 'data'
  return (
    <>
      {pages.error && !stale && <ProblemAlert problem={problemOf(pages.error)}>{retry}</ProblemAlert>}
      <Panel title={t('page.jobs')} note={t(others ? 'jobs.everybodys' : 'jobs.own')} state={state}>
        {stale && (
          <PanelNotice word={t('jobs.stale', { time: hourMinute(pages.dataUpdatedAt) })} tone="stale">
            {problemTitle(problemOf(pages.error))}
            {retry}
          </PanelNotice>
        )}
        {pages.isPending && <PanelMiddle title={t('jobs.loading')} />}
        {pages.data && jobs.length === 0 && (
          <PanelMiddle title={t('jobs.none')}>
            <span>{t(view === 'all' ? 'jobs.noneWhat' : 'jobs.noneInView')}</span>
          </PanelMiddle>
        )}
        {jobs.length > 0 && <JobTable jobs={jobs} />}
        {pages.hasNextPage && (
          <Button
            className={styles.more ?? ''}
            disabled={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('jobs.earlier')}
          </Button>
        )}
      </Panel>
    </>
  )
}

const COLUMNS = ['what', 'state', 'progress', 'by', 'at', 'took'] as const

/** One row a job. */
function JobTable({ jobs }: { jobs: readonly Job[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const now = useServerNow()
  const [cursor, setCursor] = useState<string | null>(null)
  useRowKeys({
    onMove: (by) =>
      setCursor((old) => {
        const next = jobs.findIndex(({ id }) => id === old) + by
        return (jobs[Math.max(0, next)] ?? jobs.at(-1))?.id ?? null
      }),
    onOpen: () => {
      if (cursor) void navigate(`/admin/jobs/${cursor}`)
    },
    onClose: () => setCursor(null),
  })
  const labels = COLUMNS.map((column) => t(`jobs.column.${column}`))
  return (
    <Table label={t('page.jobs')} columns={labels} numbers={labels.slice(-2)}>
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} current={job.id === cursor} now={now} />
      ))}
    </Table>
  )
}
