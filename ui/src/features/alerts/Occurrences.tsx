import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import type { Alert } from '../../api/types'
import { useLive } from '../../live/context'
import { Panel, type PanelState } from '../../shared/Panel'
import { duration, shortInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import styles from './AlertPage.module.css'
import { stateOf } from './words'

const SHOWN = 10

/** When the same problem was there before, and since. */
export function Occurrences({ alert, state }: { alert: Alert; state: PanelState }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const at = past?.at ?? null
  const { fingerprint } = alert
  const { data } = useQuery({
    queryKey: keys.alerts(`fingerprint:${fingerprint}`, at),
    queryFn: () => {
      const filter = {
        fingerprint,
        state: 'open,acked,resolved',
        sort: '-lastSeen',
        limit: String(SHOWN + 1),
      }
      return answer(api.GET('/api/v1/alerts', { params: { query: at ? { ...filter, at } : filter } }))
    },
  })
  const others = data?.items.filter(({ id }) => id !== alert.id).slice(0, SHOWN) ?? []
  if (others.length === 0) return null
  return (
    <Panel title={t('alerts.occurrences')} state={state}>
      <ul className={styles.list}>
        {others.map((other) => (
          <li key={other.id}>
            <Link to={keep(`/ops/alerts/${other.id}`)}>{shortInstant(other.firstSeen)}</Link>
            <span>
              {t(`alerts.states.${stateOf(other)}`)}
              {other.resolvedAt &&
                ` · ${duration(Date.parse(other.resolvedAt) - Date.parse(other.firstSeen))}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
