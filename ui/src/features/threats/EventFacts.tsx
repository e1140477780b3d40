import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Party, Threat } from '../../api/types'
import { SourceLink } from '../../live/SourceName'
import { Fact, Facts } from '../../shared/Facts'
import { Panel, type PanelState } from '../../shared/Panel'
import { count } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { fullInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import styles from './EventPage.module.css'
import { actionOf, addressOf, glyphOfSeverity, severityOf } from './words'

interface Props {
  event: Threat
  state: PanelState
  /** What is wrong with what is shown, if anything. */
  children: ReactNode
}

/** Who did what to whom, how often, and whether it was let through. */
export function EventFacts({ event, state, children }: Props) {
  const { t } = useTranslation()
  const severity = severityOf(event)
  const rows: (readonly [string, ReactNode])[] = [
    [t('threats.from'), <Side key="from" peer={event.src} by="src_ip" />],
    [t('threats.to'), <Side key="to" peer={event.dst} by="dst_ip" />],
    [t('threats.protocol'), event.proto],
    [t('threats.interface'), event.interface],
    [t('threats.category'), event.category],
    [t('threats.sid'), event.sid],
    [t('threats.count'), `×${count(event.count)}`],
    [t('threats.firstSeen'), fullInstant(event.firstSeen)],
    [t('threats.lastSeen'), fullInstant(event.lastSeen)],
    [t('threats.source'), <SourceLink key="source" id={event.source} />],
  ]
  return (
    <Panel title={t('threats.facts')} state={state}>
      {children}
      <p className={styles.standing} data-severity={severity}>
        <StatusGlyph name={glyphOfSeverity(severity)} />
        {t(`threats.severity.${severity}`)}
        <span>{t(`threats.action.${actionOf(event)}`)}</span>
      </p>
      <Facts>
        {rows.map(([name, value]) => (
          <Fact key={name} label={name}>
            {value}
          </Fact>
        ))}
      </Facts>
    </Panel>
  )
}

/** An address, leading to everything that was seen of it. */
function Side({ peer, by }: { peer: Party; by: 'src_ip' | 'dst_ip' }) {
  const { keep } = useInstant()
  if (peer.ip === null) return '–'
  const search = new URLSearchParams({ [by]: peer.ip })
  return (
    <>
      <Link to={keep(`/ops/security?${search}`)}>{addressOf(peer)}</Link>
      {peer.host && ` · ${peer.host}`}
    </>
  )
}
