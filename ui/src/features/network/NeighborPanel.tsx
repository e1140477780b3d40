import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Port, Switch } from '../../api/types'
import { useLive } from '../../live/context'
import { Panel } from '../../shared/Panel'
import { Table } from '../../shared/Table'
import { useInstant } from '../../shared/useInstant'
import styles from './InterfaceRow.module.css'

interface Props {
  device: Switch
  /** `undefined` before they are read. */
  ports: readonly Port[] | undefined
}

/** Who is heard behind which port. */
export function NeighborPanel({ device, ports }: Props) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const heard = (ports ?? []).filter(({ neighbor }) => neighbor !== null)
  const title = t('network.neighbors')
  const state = past ? 'past' : 'data'
  if (heard.length === 0)
    return (
      <Panel title={title} state={ports ? state : 'loading'}>
        <p className={styles.empty}>
          {ports && t(device.capabilities.includes('lldp') ? 'network.noNeighbor' : 'network.noNeighborRead')}
        </p>
      </Panel>
    )
  return (
    <Panel title={title} note={heard.length} state={state}>
      <div className={styles.few}>
        <Table label={title} columns={[t('network.port'), t('network.neighbor'), t('network.neighborPort')]}>
          {heard.map(({ key, number, neighbor }) => (
            <tr key={key}>
              <td>
                <Link to={keep(`/ops/network/${device.id}/ports/${number}`)} className={styles.number}>
                  {number}
                </Link>
              </td>
              <td>{neighbor?.name}</td>
              <td className={styles.quiet}>{neighbor?.port ?? '–'}</td>
            </tr>
          ))}
        </Table>
      </div>
    </Panel>
  )
}
