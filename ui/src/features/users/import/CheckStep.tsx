import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/problem'
import type { BulkAnswer } from '../../../api/types'
import { Button } from '../../../shared/Button'
import { PAGE, Pager } from '../../../shared/Pager'
import { Panel, PanelMiddle } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import { decimal } from '../../../shared/quantities'
import { Segments } from '../../../shared/Segments'
import { Table } from '../../../shared/Table'
import styles from './import.module.css'
import { type Upload, useImport, useImportRehearsal } from './useImport'

interface Props {
  upload: Upload
  onBack: () => void
  onStarted: (job: string) => void
}

/** What would come of it: who would be new, who is there already, which rows are wrong. Then it is done. */
export function CheckStep({ upload, onBack, onStarted }: Props) {
  const { t } = useTranslation()
  const dryRun = useImportRehearsal(upload)
  const apply = useImport(onStarted)
  const { data } = dryRun
  const count = data?.total_succeeded ?? 0
  const error = apply.error ?? dryRun.error
  return (
    <Panel title={t('userImport.name.check')} state={dryRun.isPending ? 'loading' : 'data'}>
      {dryRun.isPending && <PanelMiddle title={t('ask.dryRunning')} />}
      {data && <Difference data={data} />}
      {error && (
        <ProblemAlert problem={problemOf(error)}>
          {dryRun.error && <Button onClick={() => void dryRun.refetch()}>{t('action.retry')}</Button>}
        </ProblemAlert>
      )}
      <footer className={styles.foot}>
        <Button size="medium" onClick={onBack}>
          {t('action.back')}
        </Button>
        <Button
          size="medium"
          weight="primary"
          disabled={count === 0 || apply.isPending}
          onClick={() => apply.mutate(upload)}
        >
          {t('userImport.apply', { count, n: decimal(count, 0) })}
        </Button>
      </footer>
    </Panel>
  )
}

type Failed = BulkAnswer['failed'][number]

/** Somebody is there already: no fault of the file. */
const isThere = ({ code }: Failed) => code === 'user-exists'

const KINDS = ['wrong', 'there'] as const

function Difference({ data }: { data: BulkAnswer }) {
  const { t } = useTranslation()
  const there = data.failed.filter(isThere)
  const wrong = data.failed.filter((row) => !isThere(row))
  const [kind, setKind] = useState<(typeof KINDS)[number]>(wrong.length > 0 ? 'wrong' : 'there')
  const [offset, setOffset] = useState(0)
  const counts = { wrong: wrong.length, there: there.length }
  const matching = kind === 'wrong' ? wrong : there
  const page = matching.slice(offset, offset + PAGE)
  return (
    <>
      <div role="status">
        <dl className={styles.counts}>
          {(['new', 'there', 'wrong'] as const).map((one) => {
            const count = one === 'new' ? data.total_succeeded : counts[one]
            return (
              <div key={one} data-wrong={(one === 'wrong' && count > 0) || undefined}>
                <dt>{t(`userImport.count.${one}`)}</dt>
                <dd>{decimal(count, 0)}</dd>
              </div>
            )
          })}
        </dl>
      </div>
      {data.failed.length > 0 && (
        <>
          <div className={styles.choose}>
            <Segments
              label={t('userImport.leftBehind')}
              chosen={kind}
              segments={KINDS.map((one) => ({
                name: one,
                label: t(`userImport.count.${one}`),
                count: counts[one],
              }))}
              onChoose={(one) => {
                setKind(one === 'wrong' ? 'wrong' : 'there')
                setOffset(0)
              }}
            />
          </div>
          {matching.length === 0 ? (
            <PanelMiddle title={t('userImport.noRows')} />
          ) : (
            <LeftBehind rows={page} />
          )}
          <Pager
            offset={offset}
            shown={page.length}
            total={matching.length}
            onOffset={setOffset}
            onEmptied={setOffset}
          />
        </>
      )}
    </>
  )
}

function LeftBehind({ rows }: { rows: readonly Failed[] }) {
  const { t } = useTranslation()
  return (
    <Table
      label={t('userImport.leftBehind')}
      columns={[t('userImport.line'), t('userImport.column.email'), t('userImport.why')]}
    >
      {rows.map(({ row, email, error, code }) => (
        <tr key={row}>
          <td className={styles.quiet}>{row}</td>
          <td>{email || '–'}</td>
          <td className={styles.sentence}>
            {error} <code>{code}</code>
          </td>
        </tr>
      ))}
    </Table>
  )
}
