import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '../api/types'
import { useStanding } from '../features/alerts/useStanding'
import { isUnknownToAll, severityOf } from '../features/alerts/words'
import { useLive } from '../live/context'
import { useKeys, useLink, useValue } from '../live/hooks'
import { commandTitle } from '../live/naming'
import { Hidden } from '../shared/Hidden'

const QUIET_MILLIS = 5_000

/** Speaks what changed and matters: one message in five seconds, the newest wins. */
export function Announcer() {
  const message = useNews()
  const [spoken, setSpoken] = useState('')
  const last = useRef(0)

  useEffect(() => {
    if (!message) return
    const wait = Math.max(0, last.current + QUIET_MILLIS - Date.now())
    const timer = setTimeout(() => {
      last.current = Date.now()
      setSpoken(message.text)
    }, wait)
    return () => clearTimeout(timer)
  }, [message])

  return (
    <Hidden>
      <span aria-live={message?.urgent ? 'assertive' : 'polite'}>{spoken}</span>
    </Hidden>
  )
}

interface News {
  readonly text: string
  readonly urgent: boolean
}

function useNews(): News | null {
  const { t } = useTranslation()
  const [key = 'verdict/'] = useKeys('verdict/')
  const verdict = useValue<Verdict>(key)
  const link = useLink().kind
  const [news, setNews] = useState<News | null>(null)
  const level = verdict?.level
  const first = verdict?.reasons[0]?.text
  const { dock } = useLive()
  const newest = useSyncExternalStore(dock.subscribe, () => dock.rows).at(-1)
  const target = newest && commandTitle(newest)
  const status = newest?.status

  useEffect(() => {
    if (!level) return
    const critical = level === 'CRITICAL'
    const text = critical
      ? t('announce.critical', { text: first ?? '' })
      : t('announce.verdict', { word: level })
    setNews({ text, urgent: critical })
  }, [level, first, t])

  const standing = useStanding()
  const critical = standing.filter(
    (alert) => severityOf(alert) === 'critical' && isUnknownToAll(alert),
  ).length
  const before = useRef<number | null>(null)
  useEffect(() => {
    const fresh = critical - (before.current ?? critical)
    before.current = level ? critical : null
    if (fresh > 0) setNews({ text: t('announce.alerts', { count: fresh }), urgent: true })
  }, [critical, level, t])

  const wasLost = useRef(false)
  useEffect(() => {
    if (link === 'lost') setNews({ text: t('announce.lost'), urgent: false })
    if (link === 'live' && wasLost.current) setNews({ text: t('announce.live'), urgent: false })
    if (link !== 'connecting') wasLost.current = link === 'lost'
  }, [link, t])

  useEffect(() => {
    if (!status || !target) return
    setNews({ text: t('announce.command', { target, status: t(`dock.status.${status}`) }), urgent: false })
  }, [target, status, t])

  return news
}
