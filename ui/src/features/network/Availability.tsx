import { useQuery } from '@tanstack/react-query'
import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import type { Wan, WanUptime } from '../../api/types'
import { useLive } from '../../live/context'
import { percent } from '../../shared/quantities'
import styles from './Availability.module.css'

const MONTH_DAYS = 30
const EVERY_MILLIS = 60_000
/** So low a bar is still seen. */
const LOWEST = 12

/** How much of each of the last days a link was up. Time nobody knows of is left out and told. */
export function useUptime(id: string, days: number): WanUptime | undefined {
  const { past } = useLive()
  const at = past?.at ?? null
  const { data } = useQuery({
    queryKey: keys.wanUptime(id, days, at),
    queryFn: () => {
      const query = { days, ...(at === null ? {} : { at }) }
      return answer(api.GET('/api/v1/network/wan/{id}/uptime', { params: { path: { id }, query } }))
    },
    refetchInterval: at === null ? EVERY_MILLIS : false,
  })
  return data
}

/** Thirty days in one line: the share, a bar a day, and where more is said. */
export function Availability({ wan, children }: { wan: Wan; children?: ReactNode }) {
  const { t } = useTranslation()
  const uptime = useUptime(wan.id, MONTH_DAYS)
  return (
    <div className={styles.line}>
      <span>
        <b>{`${percent(wan.uptime.d30Pct)} ${t('unit.percent')}`}</b> {t('wan.available')}
      </span>
      <div className={styles.days}>{uptime && <Bars uptime={uptime} />}</div>
      {children}
    </div>
  )
}

/** One bar for each day: full and quiet when it was up, low and bright when it was not, dotted when unknown. */
export function Bars({ uptime }: { uptime: WanUptime }) {
  const { t } = useTranslation()
  const broken = uptime.days.filter(({ outages }) => outages > 0).length
  return (
    <div
      className={styles.bars}
      role="img"
      aria-label={t('wan.barsName', { days: uptime.days.length, broken })}
    >
      {uptime.days.map(({ date, pct, outages }) => (
        <i
          key={date}
          title={pct === null ? t('wan.dayUnknown', { date }) : t('wan.day', { date, share: percent(pct) })}
          data-unknown={pct === null || undefined}
          data-outage={(pct !== null && (outages > 0 || pct < 100)) || undefined}
          style={{ '--h': `${Math.max(LOWEST, pct ?? 100)}%` } as CSSProperties}
        />
      ))}
    </div>
  )
}
