import { useTranslation } from 'react-i18next'
import { useCan } from '../../shared/session'
import { Table } from '../../shared/Table'
import { OutletTableRow } from './OutletTableRow'

/** Every outlet with its names and its protection; labels are ours, the device keeps its own. */
export function OutletTable({ keys }: { keys: readonly string[] }) {
  const { t } = useTranslation()
  const can = useCan()
  const writable = can('power:write')
  const columns = ['number', 'name', 'device', 'state', 'load', 'bankPhase', 'protection'] as const
  return (
    <Table label={t('pdu.outlets')} columns={[...columns.map((column) => t(`pdu.${column}`)), '']}>
      {keys.map((key) => (
        <OutletTableRow key={key} outletKey={key} writable={writable} />
      ))}
    </Table>
  )
}
