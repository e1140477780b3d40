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
import { type Mode, type Upload, useImport, useImportRehearsal } from './useImport'

const MODES = ['create', 'upsert'] as const

interface Props {
  upload: Upload
  onMode: (mode: Mode) => void
  onBack: () => void
  onStarted: (job: string) => void
}

/** What would come of it: who would be new, who is there already, which rows are wrong. Then it is done. */
export function CheckStep({ upload, onMode, onBack, onStarted }: Props) {
  const { t } = useTranslation()
  const dryRun = useImportRehearsal(upload)
  const apply = useImport(onStarted)
  const { data } = dryRun
  const count = data ? doing(data, upload.mode) : 0
  const error = apply.error ?? dryRun.error
  return (
    <Panel title={t('userImport.name.check')} state={dryRun.isPending ? 'loading' : 'data'}>
      <div className={styles.choose}>
        <p>{t('userImport.mode')}</p>
        <Segments
          label={t('userImport.mode')}
          chosen={upload.mode}
          segments={MODES.map((name) => ({ name, label: t(`userImport.modes.${name}`) }))}
          onChoose={(one) => onMode(one === 'upsert' ? 'upsert' : 'create')}
        />
      </div>
      {dryRun.isPending && <PanelMiddle title={t('ask.dryRunning')} />}
      {data && <Difference key={upload.mode} data={data} mode={upload.mode} />}
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
          {data ? t('userImport.apply', { count, n: decimal(count, 0) }) : t('userImport.applyUnknown')}
        </Button>
      </footer>
    </Panel>
  )
}

type Failed = BulkAnswer['failed'][number]
type Would = NonNullable<BulkAnswer['would']>[number]

const isNew = ({ user_id }: Would) => user_id === null

/** How many rows would do something. */
function doing(data: BulkAnswer, mode: Mode): number {
  return mode === 'upsert' ? (data.would ?? []).length : data.total_succeeded
}

/** A row and what is said of it. */
interface Said {
  readonly row: number
  readonly email: string | null
  readonly sentence: string
  /** `null` for one that would go through. */
  readonly code: string | null
}

const refused = ({ row, email, error, code }: Failed): Said => ({ row, email, sentence: error, code })

/** Somebody is there already: no fault of the file. */
const isThere = ({ code }: Failed) => code === 'user-exists'

const KINDS = ['wrong', 'there', 'changed', 'warned'] as const
type Kind = (typeof KINDS)[number]

const COUNTS = {
  create: ['new', 'there', 'wrong', 'warned'],
  upsert: ['new', 'changed', 'same', 'wrong', 'warned'],
} as const

function Difference({ data, mode }: { data: BulkAnswer; mode: Mode }) {
  const { t } = useTranslation()
  const would = data.would ?? []
  const changed = would.filter((row) => !isNew(row))
  const said: Record<Exclude<Kind, 'changed'>, readonly Said[]> = {
    wrong: data.failed.filter((row) => !isThere(row)).map(refused),
    there: data.failed.filter(isThere).map(refused),
    warned: data.warnings.map(({ row, warning }) => ({ row, email: null, sentence: warning, code: null })),
  }
  const counts = {
    new: mode === 'upsert' ? would.length - changed.length : data.total_succeeded,
    there: said.there.length,
    wrong: said.wrong.length,
    changed: changed.length,
    same: data.total_succeeded - would.length,
    warned: said.warned.length,
  }
  const kinds = KINDS.filter((one) => one !== (mode === 'upsert' ? 'there' : 'changed'))
  const [kind, setKind] = useState<Kind>(kinds.find((one) => counts[one] > 0) ?? 'wrong')
  const [offset, setOffset] = useState(0)
  return (
    <>
      <div role="status">
        <dl className={styles.counts}>
          {COUNTS[mode].map((one) => (
            <div key={one} data-wrong={(one === 'wrong' && counts[one] > 0) || undefined}>
              <dt>{t(`userImport.count.${one}`)}</dt>
              <dd>{decimal(counts[one], 0)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {kinds.some((one) => counts[one] > 0) && (
        <>
          <div className={styles.choose}>
            <Segments
              label={t('userImport.leftBehind')}
              chosen={kind}
              segments={kinds.map((one) => ({
                name: one,
                label: t(`userImport.count.${one}`),
                count: counts[one],
              }))}
              onChoose={(one) => {
                setKind(KINDS.find((known) => known === one) ?? 'wrong')
                setOffset(0)
              }}
            />
          </div>
          {counts[kind] === 0 && <PanelMiddle title={t('userImport.noRows')} />}
          {counts[kind] > 0 && kind === 'changed' && <Changes rows={changed.slice(offset, offset + PAGE)} />}
          {counts[kind] > 0 && kind !== 'changed' && (
            <LeftBehind rows={said[kind].slice(offset, offset + PAGE)} />
          )}
          <Pager
            offset={offset}
            shown={Math.min(PAGE, counts[kind] - offset)}
            total={counts[kind]}
            onOffset={setOffset}
            onEmptied={setOffset}
          />
        </>
      )}
    </>
  )
}

/** What of whom would be changed. */
function Changes({ rows }: { rows: readonly Would[] }) {
  const { t } = useTranslation()
  return (
    <Table
      label={t('userImport.count.changed')}
      columns={[t('userImport.line'), t('userImport.column.email'), t('userImport.changes')]}
    >
      {rows.map(({ row, email, changes }) => (
        <tr key={row}>
          <td className={styles.quiet}>{row}</td>
          <td>{email || '–'}</td>
          <td className={styles.sentence}>{changes.join(', ')}</td>
        </tr>
      ))}
    </Table>
  )
}

function LeftBehind({ rows }: { rows: readonly Said[] }) {
  const { t } = useTranslation()
  return (
    <Table
      label={t('userImport.leftBehind')}
      columns={[t('userImport.line'), t('userImport.column.email'), t('userImport.why')]}
    >
      {rows.map(({ row, email, sentence, code }) => (
        <tr key={row}>
          <td className={styles.quiet}>{row}</td>
          <td>{email || '–'}</td>
          <td className={styles.sentence}>
            {sentence} {code && <code>{code}</code>}
          </td>
        </tr>
      ))}
    </Table>
  )
}
