import { useTranslation } from 'react-i18next'
import type { Threat } from '../../api/types'
import { Table } from '../../shared/Table'
import { EventRow } from './EventRow'
import styles from './EventTable.module.css'

const COLUMNS = [
  'severityColumn',
  'signature',
  'from',
  'to',
  'actionColumn',
  'count',
  'lastSeen',
  'source',
] as const

interface Props {
  events: readonly Threat[]
  /** The row one stands on. */
  cursor: string | null
}

/** One row an event; on phones one card. */
export function EventTable({ events, cursor }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.table}>
      <Table
        label={t('threats.events')}
        columns={COLUMNS.map((column) => t(`threats.${column}`))}
        numbers={[t('threats.count')]}
      >
        {events.map((event) => (
          <EventRow key={event.key} answered={event} current={event.id === cursor} />
        ))}
      </Table>
    </div>
  )
}
