import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Alert } from '../../api/types'
import { useLive } from '../../live/context'
import { useMayAct, useShownNow } from '../../live/hooks'
import { Button, ButtonLink } from '../../shared/Button'
import { Keycap } from '../../shared/Keycap'
import { Panel, type PanelState } from '../../shared/Panel'
import { Segments } from '../../shared/Segments'
import { useCan } from '../../shared/session'
import { fullInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import { useRowKeys } from '../../shared/useRowKeys'
import { AlertCard } from './AlertCard'
import { AlertDialogs, type Asked } from './AlertDialogs'
import { AlertsNotice } from './AlertsNotice'
import styles from './AlertsPanel.module.css'
import { ClearCard } from './ClearCard'
import type { Further } from './further'
import { PLACES, placesOf } from './places'
import { type AlertSource, isSilent } from './useAlertSources'
import { useRecovered } from './useRecovered'
import { isUnknownToAll } from './words'

interface Props {
  standing: readonly Alert[]
  sources: readonly AlertSource[]
  further?: Further | undefined
  beside: ReactNode
}

export function AlertCards({ standing, sources, further, beside }: Props) {
  const { t } = useTranslation()
  const { past } = useLive()
  const navigate = useNavigate()
  const { keep } = useInstant()
  const [search, setSearch] = useSearchParams()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const writes = useCan()('alerts:write') && !past
  const may = useMayAct()
  const now = useShownNow()
  const recovered = useRecovered()
  const unknown = standing.filter(isUnknownToAll)
  const only = search.get('alerts') === 'unacked' ? 'unacked' : 'open'
  const shown = only === 'unacked' ? unknown : standing
  const places = placesOf(shown, recovered, sources, now, beside ? PLACES - 1 : PLACES)
  const cards = [...places.standing, ...places.recovered]
  const index = cards.findIndex(({ key }) => key === chosen)
  const cursor = cards[index] ?? places.standing.find(isUnknownToAll)

  const acknowledge = (alert: Alert | undefined) => {
    if (writes && may.ok && alert && isUnknownToAll(alert)) setAsked({ verb: 'ack', alerts: [alert] })
  }
  useRowKeys({
    onMove: (by) => setChosen((cards[index + by] ?? cards[index] ?? cards[0])?.key ?? null),
    onOpen: () => index >= 0 && void navigate(keep(`/ops/alerts/${cards[index]?.id}`)),
    onClose: () => setChosen(null),
    others: { a: () => acknowledge(cursor) },
  })
  const choose = (name: string) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old)
        if (name === 'unacked') next.set('alerts', name)
        else next.delete('alerts')
        return next
      },
      { replace: true },
    )

  return (
    <Panel
      wide
      className={styles.panel}
      title={t('alerts.heading')}
      note={past && t('past.knownAt', { instant: past.asOf ? fullInstant(past.asOf) : past.at })}
      state={past ? 'past' : stateOf(sources)}
      end={
        <>
          {past && <span className={styles.notNow}>{t('past.notNow')}</span>}
          {writes && (
            <Button
              className={styles.wide}
              disabled={!may.ok || !cursor || !isUnknownToAll(cursor)}
              onClick={() => acknowledge(cursor)}
            >
              {t('alerts.do.ack')} <Keycap>{'a'}</Keycap>
            </Button>
          )}
          <ButtonLink to={keep('/ops/alerts')} weight="bare">
            {t('alerts.all')}
          </ButtonLink>
        </>
      }
      lead={
        <Segments
          label={t('alerts.shown')}
          segments={[
            { name: 'open', label: t('alerts.open'), count: standing.length },
            { name: 'unacked', label: t('alerts.unacknowledged'), count: unknown.length },
          ]}
          chosen={only}
          onChoose={choose}
        />
      }
    >
      {!past && <AlertsNotice sources={sources} standing={standing} />}
      <div className={styles.cards}>
        {cards.map((alert) => (
          <AlertCard
            key={alert.key}
            alert={alert}
            chosen={alert === cursor}
            onAsk={writes ? (verb) => setAsked({ verb, alerts: [alert] }) : null}
            further={further?.(alert)}
          />
        ))}
        {places.more > 0 && (
          <Link to={keep('/ops/alerts')} className={styles.more}>
            <b>{t('alerts.more', { count: places.more })}</b>
            {t('alerts.all')}
          </Link>
        )}
        {places.clear.map((one) => (
          <ClearCard
            key={one.source.id}
            clear={one}
            last={recovered.find(({ source }) => source === one.source.id)}
          />
        ))}
        {beside}
      </div>
      <AlertDialogs asked={asked} onClose={() => setAsked(null)} />
    </Panel>
  )
}

function stateOf(sources: readonly AlertSource[]): PanelState {
  if (sources.some(({ source }) => source.health.status === 'OFFLINE')) return 'error'
  return sources.length > 0 && sources.every(isSilent) ? 'stale' : 'data'
}
