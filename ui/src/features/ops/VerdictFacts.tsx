import { useTranslation } from 'react-i18next'
import type { Counts } from '../../api/types'
import { useLive } from '../../live/context'
import { useKeys, useLink, useServerNow, useShownNow, useValue } from '../../live/hooks'
import { Icon } from '../../shared/Icon'
import { seconds } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { clockTime, dayName, duration, zoneOffset } from '../../shared/time'
import styles from './VerdictFacts.module.css'

/** Devices, sources, link and clock. */
export function VerdictFacts() {
  const { t } = useTranslation()
  const [key = 'counts/'] = useKeys('counts/')
  const counts = useValue<Counts>(key)
  return (
    <dl className={styles.facts}>
      <Share name={t('ops.devices')} part={counts?.devicesUp} of={counts?.devicesTotal} />
      <Share name={t('ops.sources')} part={counts?.sourcesFresh} of={counts?.sourcesTotal} />
      <LinkFact />
      <ClockFact />
    </dl>
  )
}

function Share({ name, part, of }: { name: string; part: number | undefined; of: number | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {part ?? '–'} <small>{`/ ${of ?? '–'}`}</small>
      </dd>
    </div>
  )
}

function LinkFact() {
  const { t } = useTranslation()
  const { past } = useLive()
  const link = useLink()
  const now = useServerNow()
  if (past) return <Fact word={t('link.past')} glyph="clock" note={t('past.readOnly')} />
  if (link.kind === 'live')
    return <Fact word={t('link.live')} glyph="ok" note={t('link.behind', { lag: seconds(link.lagMillis) })} />
  if (link.kind === 'connecting')
    return <Fact word={t('link.connecting')} glyph="pending" note={t('link.retrying')} />
  const wait = link.retryAt - now
  const retry = wait > 0 ? t('link.retryIn', { wait: duration(wait) }) : t('link.retrying')
  return <Fact word={t('link.lost')} glyph="stale" note={link.polling ? t('link.polling') : retry} />
}

interface FactProps {
  word: string
  note: string
  glyph: 'ok' | 'pending' | 'stale' | 'clock'
}

function Fact({ word, note, glyph }: FactProps) {
  return (
    <div className={styles.link}>
      <dt>{note}</dt>
      <dd>
        {glyph === 'clock' ? <Icon name="clock" small /> : <StatusGlyph name={glyph} />}
        {word}
      </dd>
    </div>
  )
}

function ClockFact() {
  const { t } = useTranslation()
  const shown = useShownNow()
  return (
    <div>
      <dt>{`${dayName(shown)} · ${t('time.zone', { offset: zoneOffset(shown) })}`}</dt>
      <dd>{clockTime(shown)}</dd>
    </div>
  )
}
