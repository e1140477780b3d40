import i18next from 'i18next'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

type Instant = string | number

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Made once for each language: making one costs more than a thousand uses of it. */
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = i18next.language === 'de' ? 'de-DE' : 'en-GB'
  const name = `${locale} ${Object.entries(options)}`
  const known = formatters.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { hourCycle: 'h23', ...options })
  formatters.set(name, made)
  return made
}

/** 14:30:25 in the zone of the viewer. */
export function clockTime(instant: Instant): string {
  return formatter({ hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(instant))
}

/** 14:30 */
export function hourMinute(instant: Instant): string {
  return formatter({ hour: '2-digit', minute: '2-digit' }).format(new Date(instant))
}

/** Sat 21 Nov */
export function dayName(instant: Instant): string {
  return formatter({ weekday: 'short', day: 'numeric', month: 'short' })
    .format(new Date(instant))
    .replaceAll(',', '')
}

/** Nov 2026 */
export function monthName(instant: Instant): string {
  return formatter({ month: 'short', year: 'numeric' }).format(new Date(instant))
}

/** +01:00, the offset of the viewer's zone at that instant. */
export function zoneOffset(instant: Instant): string {
  const minutes = -new Date(instant).getTimezoneOffset()
  const pad = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${pad(minutes / 60)}:${pad(minutes % 60)}`
}

/** 2026-11-21T14:30:25, local, as typed into the time row. */
export function localInstant(instant: Instant): string {
  const date = new Date(instant)
  const pad = (value: number) => String(value).padStart(2, '0')
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`
}

/** 2026-11-21 14:30:25 +01:00 */
export function fullInstant(instant: Instant): string {
  return `${localInstant(instant).replace('T', ' ')} ${zoneOffset(instant)}`
}

/** 2026-11-21 14:30 */
export function shortInstant(instant: Instant): string {
  return localInstant(instant).replace('T', ' ').slice(0, 16)
}

/** .418 */
export function millisOf(instant: string): string {
  return `.${String(new Date(instant).getMilliseconds()).padStart(3, '0')}`
}

/** 4 s, 6 min, 11 h 26 min, 2 d 4 h */
export function duration(millis: number): string {
  const { t } = i18next
  const seconds = Math.max(0, Math.floor(millis / 1000))
  if (seconds < MINUTE) return t('unit.seconds', { n: seconds })
  if (seconds < HOUR) return t('unit.minutes', { n: Math.floor(seconds / MINUTE) })
  if (seconds < DAY) {
    const minutes = Math.floor((seconds % HOUR) / MINUTE)
    const hours = t('unit.hours', { n: Math.floor(seconds / HOUR) })
    return minutes > 0 ? `${hours} ${t('unit.minutes', { n: minutes })}` : hours
  }
  const hours = Math.floor((seconds % DAY) / HOUR)
  const days = t('unit.days', { n: Math.floor(seconds / DAY) })
  return hours > 0 ? `${days} ${t('unit.hours', { n: hours })}` : days
}

/** 3 s ago */
export function ago(millis: number): string {
  return i18next.t('time.ago', { duration: duration(millis) })
}

/** 12:59 while it is less than an hour, to be watched; else as one would say it. */
export function countdown(millis: number): string {
  return millis < HOUR * 1000 ? stopwatch(millis) : duration(millis)
}

/** 00:12, minutes and seconds of a short while. */
export function stopwatch(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000))
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${pad(Math.floor(seconds / MINUTE))}:${pad(seconds % MINUTE)}`
}
