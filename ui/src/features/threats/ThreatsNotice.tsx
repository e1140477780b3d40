import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Block, Source, Threat } from '../../api/types'
import { useAge, useAllHeld, useKeys, useLink } from '../../live/hooks'
import { SourceFailure } from '../../live/SourceFailure'
import type { Held } from '../../live/store'
import { PanelNotice } from '../../shared/Panel'
import { useCan } from '../../shared/session'
import { duration } from '../../shared/time'
import { useWatchers } from './useWatchers'

/** Says why what is shown may not be what is: a firewall that is not heard tells of nothing. */
export function ThreatsNotice() {
  const { t } = useTranslation()
  const can = useCan()
  const lost = useLink().kind === 'lost'
  const watchers = useWatchers()
  const known = useKeys('counts/').length > 0
  const parked = useParked()
  if (lost)
    return (
      <PanelNotice tone="stale" word={t('threats.stale')}>
        {t('entity.lost')}
      </PanelNotice>
    )
  return (
    <>
      {known && watchers.length === 0 && can('sources:read') && (
        <PanelNotice>
          {t('threats.noSource')}
          {can('sources:write') && <Link to="/ops/sources/new">{t('action.add')}</Link>}
        </PanelNotice>
      )}
      {watchers.map(({ source, held }) =>
        source.health.status === 'OFFLINE' ? (
          <SourceFailure key={source.id} source={source} />
        ) : (
          <Silence key={source.id} source={source} held={held} />
        ),
      )}
      {parked > 0 && (
        <PanelNotice word={t('entity.parked')}>{t('threats.parkedWhat', { count: parked })}</PanelNotice>
      )}
    </>
  )
}

function Silence({ source, held }: { source: Source; held: Held }) {
  const { t } = useTranslation()
  const age = useAge(held)
  if (age.freshness !== 'stale' && age.freshness !== 'unknown') return null
  return (
    <PanelNotice
      tone="stale"
      word={age.at === null ? t('entity.neverSeen') : t('entity.stale', { duration: duration(age.millis) })}
    >
      {t('threats.silent', { name: source.name })}
    </PanelNotice>
  )
}

function useParked(): number {
  const events = useAllHeld('threat/')
  const blocks = useAllHeld('block/')
  return [...events, ...blocks].filter(({ value }) => (value as Threat | Block).parked).length
}
