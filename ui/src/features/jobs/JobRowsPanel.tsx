import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { problemOf } from '../../api/problem'
import type { Job } from '../../api/types'
import { Button } from '../../shared/Button'
import { PAGE, Pager } from '../../shared/Pager'
import { Panel, PanelMiddle, PanelNotice } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { decimal } from '../../shared/quantities'
import { Segments } from '../../shared/Segments'
import { type GlyphName, StatusGlyph } from '../../shared/StatusGlyph'
import { problemTitle } from '../../shared/spoken'
import { Table } from '../../shared/Table'
import { hourMinute } from '../../shared/time'
import styles from './jobs.module.css'
import { type JobRow, RESULTS, type Result } from './rows'
import { MOST_ROWS, useJobRows } from './useJobs'
import { isOver } from './words'

const GLYPHS: Record<Result, GlyphName> = {
  failed: 'crit',
  done: 'check',
  skipped: 'off',
  waiting: 'pending',
}

/** What became of each row, as long as that is kept. */
export function JobRowsPanel({ job }: { job: Job }) {
  const { t } = useTranslation()
  return isForgotten(job) ? (
    <Panel title={t('jobs.rows')} state="missing">
      <PanelMiddle title={t('jobs.forgotten')}>
        <span>{t('jobs.forgottenWhat')}</span>
      </PanelMiddle>
    </Panel>
  ) : (
    <Kept job={job} />
  )
}

/** One that was taken up has a report, until its rows are forgotten. */
const isForgotten = (job: Job) => isOver(job) && job.started_at !== null && job.result_url === null

/** Which of them are shown lives in the address. */
function Kept({ job }: { job: Job }) {
  const { t } = useTranslation()
  const rows = useJobRows(job)
  const stale = rows.isError && rows.data !== undefined
  const retry = <Button onClick={() => void rows.refetch()}>{t('action.retry')}</Button>
  if (job.progress.total > MOST_ROWS)
    return (
      <Panel title={t('jobs.rows')} state="missing">
        <PanelMiddle title={t('jobs.tooMany', { n: decimal(job.progress.total, 0) })}>
          <span>{t('jobs.tooManyWhat')}</span>
        </PanelMiddle>
      </Panel>
    )
  return (
    <>
      {rows.error && !stale && <ProblemAlert problem={problemOf(rows.error)}>{retry}</ProblemAlert>}
      {rows.isPending && (
        <Panel title={t('jobs.rows')} state="loading">
          <PanelMiddle title={t('jobs.loading')} />
        </Panel>
      )}
      {rows.data && (
        <Shown
          rows={rows.data}
          notice={
            stale && (
              <PanelNotice word={t('jobs.stale', { time: hourMinute(rows.dataUpdatedAt) })} tone="stale">
                {problemTitle(problemOf(rows.error))}
                {retry}
              </PanelNotice>
            )
          }
        />
      )}
    </>
  )
}

function Shown({ rows, notice }: { rows: readonly JobRow[]; notice: React.ReactNode }) {
  const { t } = useTranslation()
  const [search, setSearch] = useSearchParams()
  const wanted = RESULTS.find((result) => result === search.get('rows'))
  const offset = Number(search.get('from') ?? 0) || 0
  const matching = wanted ? rows.filter(({ result }) => result === wanted) : rows
  const page = matching.slice(offset, offset + PAGE)
  const show = (name: 'rows' | 'from', value: string) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old)
        next.delete('from')
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  const from = (start: number) => show('from', start > 0 ? `${start}` : '')
  return (
    <Panel title={t('jobs.rows')}>
      {notice}
      <div className={styles.choose}>
        <Segments
          label={t('jobs.show')}
          chosen={wanted ?? ''}
          segments={[
            { name: '', label: t('jobs.result.all'), count: rows.length },
            ...RESULTS.map((result) => ({
              name: result,
              label: t(`jobs.result.${result}`),
              count: rows.filter((row) => row.result === result).length,
            })),
          ]}
          onChoose={(result) => show('rows', result)}
        />
      </div>
      {matching.length === 0 && <PanelMiddle title={t('jobs.noRows')} />}
      {page.length > 0 && <Rows rows={page} />}
      <Pager offset={offset} shown={page.length} total={matching.length} onOffset={from} onEmptied={from} />
    </Panel>
  )
}

const COLUMNS = ['row', 'result', 'whom', 'why'] as const

function Rows({ rows }: { rows: readonly JobRow[] }) {
  const { t } = useTranslation()
  return (
    <Table label={t('jobs.rows')} columns={COLUMNS.map((column) => t(`jobs.rowColumn.${column}`))}>
      {rows.map(({ row, target, email, result, code, error, warning }) => (
        <tr key={row}>
          <td className={styles.quiet}>{row}</td>
          <td>
            <span className={styles.state} data-result={result}>
              <StatusGlyph name={GLYPHS[result]} />
              {t(`jobs.result.${result}`)}
            </span>
          </td>
          <td>{target ? <Link to={`/admin/users/${target}`}>{email || target}</Link> : email || '–'}</td>
          <td className={styles.sentence}>
            {error || warning} {code && <code>{code}</code>}
          </td>
        </tr>
      ))}
    </Table>
  )
}
