import { useTranslation } from 'react-i18next'
import type { Alert } from '../../api/types'
import { Table } from '../../shared/Table'
import { AlertRow } from './AlertRow'
import styles from './AlertTable.module.css'
import type { Selection } from './useSelection'

const COLUMNS = ['severityColumn', 'alert', 'source', 'since', 'count', 'acknowledged', 'sourceTold'] as const

interface Props {
  alerts: readonly Alert[]
  /** The row one stands on. */
  cursor: string | null
  /** `null` where nothing can be said. */
  selection: Selection | null
}

/** One row an alert; on phones one card. */
export function AlertTable({ alerts, cursor, selection }: Props) {
  const { t } = useTranslation()
  const columns = COLUMNS.map((column) => t(`alerts.${column}`))
  const all = selection !== null && alerts.length > 0 && selection.chosen.length === alerts.length
  return (
    <div className={styles.table} data-selectable={selection ? true : undefined}>
      {selection && (
        <input
          type="checkbox"
          className={styles.all}
          aria-label={t('alerts.selectAll')}
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = !all && selection.chosen.length > 0
          }}
          onChange={selection.toggleAll}
        />
      )}
      <Table label={t('alerts.heading')} columns={selection ? ['', ...columns] : columns}>
        {alerts.map((alert) => (
          <AlertRow
            key={alert.key}
            answered={alert}
            current={alert.id === cursor}
            selected={selection?.has(alert.id) ?? false}
            onSelect={selection ? () => selection.toggle(alert.id) : null}
          />
        ))}
      </Table>
    </div>
  )
}
