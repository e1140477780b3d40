import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Command, Drift, Source } from '../../api/types'
import { useLive } from '../../live/context'
import { stateOf as trustOf } from '../../live/EntityNote'
import { useAge, useHeld, useMayAct, useShownNow, useValue } from '../../live/hooks'
import { SourceName } from '../../live/SourceName'
import { Button } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useCan } from '../../shared/session'
import { ago, fullInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import styles from './DriftTable.module.css'
import { State } from './State'
import type { Remedy } from './useRemedy'
import { Wanting } from './Wanting'
import { acceptingNeeds, aspectOf, enforcingNeeds, isOfPerson, kindOf, nameOf, needOf, pageOf } from './words'

interface Props {
  drift: Drift
  current: boolean
  onAnswer: (verb: Remedy['verb'], drift: Drift) => void
}

/** One thing that is otherwise than it is wanted, and what can be done about it. */
export function DriftRow({ drift, current, onAnswer }: Props) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const row = useRef<HTMLTableRowElement>(null)
  const age = useAge(useHeld(drift.key))
  const source = useValue<Source>(`source/${drift.source}`)
  const now = useShownNow()
  const ofPerson = isOfPerson(drift)
  const stale = !past && !ofPerson && trustOf(age, source) !== 'data'
  const [aspect, kind, page] = [aspectOf(drift), kindOf(drift.kind), pageOf(drift)]
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <tr ref={row} className={styles.row} aria-current={current || undefined} data-stale={stale || undefined}>
      <td className={styles.name}>
        <div>
          <StatusGlyph name={stale ? 'stale' : 'warn'} />
          {page ? <Link to={keep(page)}>{nameOf(drift)}</Link> : <b>{nameOf(drift)}</b>}
          <span>{kind ? t(`drift.kind.${kind}`) : drift.kind}</span>
          <span>{aspect ? t(`drift.aspect.${aspect}`) : drift.aspect}</span>
          {drift.refusal && <small>{t('drift.refusedAs', { why: drift.refusal })}</small>}
          {drift.parked && <small>{t('entity.parked')}</small>}
        </div>
      </td>
      <td>
        <State state={drift.wanted} />
      </td>
      <td className={styles.observed}>
        <State state={drift.observed} />
      </td>
      <td className={styles.quiet} title={fullInstant(drift.since)}>
        {ago(now - Date.parse(drift.since))}
      </td>
      <td className={styles.quiet}>{ofPerson ? t('drift.decided') : <Wanting drift={drift} />}</td>
      <td className={styles.quiet}>{ofPerson ? t('drift.provider') : <SourceName id={drift.source} />}</td>
      <td className={styles.acts}>{!past && <Answers drift={drift} onAnswer={onAnswer} />}</td>
    </tr>
  )
}

function Answers({ drift, onAnswer }: Omit<Props, 'current'>) {
  const { t } = useTranslation()
  const can = useCan()
  const may = useMayAct()
  const pending = useValue<{ pending: Pick<Command, 'action'> | null }>(drift.target.key)?.pending
  const need = needOf(drift)
  const enforces = can(enforcingNeeds(drift)) && (need === null || can(need))
  if (pending)
    return (
      <span className={styles.pending}>
        <StatusGlyph name="pending" />
        {t('drift.pending')}
      </span>
    )
  return (
    <>
      {!drift.enforceable && <span className={styles.quiet}>{t('drift.readOnly')}</span>}
      {can(acceptingNeeds(drift)) && (
        <Button disabled={!may.ok} onClick={() => onAnswer('accept', drift)}>
          {t('drift.accept')} <Hidden>{nameOf(drift)}</Hidden>
        </Button>
      )}
      {drift.enforceable && enforces && (
        <Button disabled={!may.ok} onClick={() => onAnswer('enforce', drift)}>
          {t('drift.enforce')} <Hidden>{nameOf(drift)}</Hidden>
        </Button>
      )}
    </>
  )
}
