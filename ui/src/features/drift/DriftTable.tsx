import { useTranslation } from 'react-i18next'
import type { Drift } from '../../api/types'
import { Table } from '../../shared/Table'
import { DriftRow } from './DriftRow'
import styles from './DriftTable.module.css'
import type { Remedy } from './useRemedy'

const COLUMNS = ['object', 'wanted', 'observed', 'since', 'by', 'source'] as const

interface Props {
  drifts: readonly Drift[]
  /** The row one stands on. */
  cursor: string | null
  onAnswer: (verb: Remedy['verb'], drift: Drift) => void
}

/** One row a drift; on phones one card. */
export function DriftTable({ drifts, cursor, onAnswer }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.table}>
      <Table label={t('page.drift')} columns={[...COLUMNS.map((column) => t(`drift.column.${column}`)), '']}>
        {drifts.map((drift) => (
          <DriftRow key={drift.key} drift={drift} current={drift.id === cursor} onAnswer={onAnswer} />
        ))}
      </Table>
    </div>
  )
}
