import { useQuery } from '@tanstack/react-query'
import type { CSSProperties, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import { useCan } from '../../shared/session'
import { hourMinute } from '../../shared/time'
import styles from './TimeTrack.module.css'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const BUCKETS = 144
const EVERY_MILLIS = 60_000
const LABEL_HOURS = 3

interface Props {
  now: number
  /** The instant of the past shown, `null` when live. */
  shown: number | null
  onShow: (instant: number) => void
}

/** How much happened when, over the last day. Pressing goes there; the typed instant does the same by keys. */
export function TimeTrack({ now, shown, onShow }: Props) {
  const { t } = useTranslation()
  const permitted = useCan()('audit:read')
  const to = Math.ceil(now / EVERY_MILLIS) * EVERY_MILLIS
  const from = to - DAY
  const { data } = useQuery({
    queryKey: keys.density('24h'),
    queryFn: () => {
      const query = { from: new Date(from).toISOString(), to: new Date(to).toISOString(), buckets: BUCKETS }
      return answer(api.GET('/api/v1/history/density', { params: { query } }))
    },
    enabled: permitted,
    refetchInterval: EVERY_MILLIS,
  })
  if (!data) return <span />
  const most = Math.max(1, ...data.buckets.map(({ events }) => events))
  const at = (instant: number) => `${Math.max(0, Math.min(100, ((instant - from) / DAY) * 100))}%`
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    onShow(Math.min(now, from + ((event.clientX - left) / width) * DAY))
  }
  return (
    <div className={styles.track}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.bars}
        aria-label={t('timeRow.track', { total: data.total })}
        onClick={press}
      >
        {data.buckets.map(({ from: key, events, alerts }) => (
          <i
            key={key}
            data-alert={alerts > 0 || undefined}
            style={{ '--h': height(events, most) } as CSSProperties}
          />
        ))}
      </button>
      {hoursBetween(from, to).map((hour) => (
        <span key={hour} className={styles.label} style={{ left: at(hour) }}>
          {hourMinute(hour)}
        </span>
      ))}
      <i className={styles.cursor} style={{ left: at(shown ?? now) }} />
    </div>
  )
}

/** The root keeps quiet hours visible beside a burst. */
function height(events: number, most: number): string {
  return `${Math.round(Math.sqrt(events / most) * 100)}%`
}

/** Every third full hour of the viewer's clock. */
function hoursBetween(from: number, to: number): number[] {
  const first = new Date(from)
  first.setHours(Math.ceil((first.getHours() + 1) / LABEL_HOURS) * LABEL_HOURS, 0, 0, 0)
  const hours: number[] = []
  for (let hour = first.getTime(); hour < to - HOUR; hour += LABEL_HOURS * HOUR) hours.push(hour)
  return hours
}
