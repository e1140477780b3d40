import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '../api/types'
import { ButtonLink } from '../shared/Button'
import { seconds } from '../shared/quantities'
import { StatusGlyph } from '../shared/StatusGlyph'
import { useCan } from '../shared/session'
import { glyphOfCommand } from '../shared/status'
import { clockTime, countdown, duration } from '../shared/time'
import { CommandActions } from './CommandActions'
import styles from './CommandDock.module.css'
import { useApproval } from './decide'
import { isOpen } from './dock'
import { useServerNow, useValue } from './hooks'
import { commandTitle, historyOf } from './naming'

export function CommandRow({ command }: { command: Command }) {
  const { t } = useTranslation()
  const can = useCan()
  return (
    <li className={styles.row} data-status={command.status}>
      <span className={styles.name}>
        <StatusGlyph name={glyphOfCommand(command.status)} />
        <b>{commandTitle(command)}</b>
        {command.target.name && <span className={styles.optional}>{`· ${command.target.name}`}</span>}
      </span>
      <span className={`${styles.quiet} ${styles.optional}`}>
        {t('dock.accepted', { time: clockTime(command.requestedAt) })}
      </span>
      {command.status === 'awaiting_approval' ? (
        <Held command={command} />
      ) : isOpen(command.status) ? (
        <Waiting command={command} />
      ) : (
        <Outcome command={command} />
      )}
      <span className={styles.end}>
        <CommandActions command={command} />
        {can('audit:read') && (
          <ButtonLink to={historyOf(command.target.key)} weight="bare" className={styles.optional}>
            {t('dock.details')}
          </ButtonLink>
        )}
      </span>
    </li>
  )
}

/** Who has to agree, and how long it still waits for them. */
function Held({ command }: { command: Command }) {
  const { t } = useTranslation()
  const now = useServerNow()
  const { data } = useApproval(command.id)
  const ends = data?.expires_at ?? command.deadline
  const left = ends ? Math.max(0, Date.parse(ends) - now) : null
  return (
    <span className={styles.wait}>
      <b>{t('dock.status.awaiting_approval')}</b>
      <span className={styles.optional}>
        {data ? t('approvals.needs', { permission: data.permission }) : t('held.title')}
      </span>
      {left !== null && t('approvals.left', { duration: countdown(left) })}
    </span>
  )
}

function Waiting({ command }: { command: Command }) {
  const { t } = useTranslation()
  const now = useServerNow()
  const start = Date.parse(command.dispatchedAt ?? command.requestedAt)
  const passed = Math.max(0, now - start)
  const limit = command.deadline ? Date.parse(command.deadline) - start : null
  const share = limit ? `${Math.min(100, (passed / limit) * 100)}%` : '0%'
  return (
    <span className={styles.wait}>
      <span className={styles.optional}>{t(`dock.phase.${usePhase(command)}`)}</span>
      <i style={{ '--p': share } as CSSProperties} />
      {limit ? t('dock.running', { passed: duration(passed), limit: duration(limit) }) : duration(passed)}
    </span>
  )
}

interface Switched {
  readonly state?: string
  readonly adminState?: string
  readonly poe?: { readonly status: string } | null
}

/** How far a command is. A reboot, a bounce or a cycle goes through OFF, which is seen before the end. */
function usePhase({ action, status, target }: Command): 'accepted' | 'waiting' | 'goingOff' | 'comingBack' {
  const { state, adminState, poe } = useValue<Switched>(target.key) ?? {}
  if (status !== 'dispatched') return 'accepted'
  const off =
    action === 'bounce'
      ? adminState === 'DOWN'
      : action === 'poe-cycle'
        ? poe?.status === 'OFF'
        : state === 'OFF'
  if (!/reboot$|^bounce$|^poe-cycle$/.test(action)) return 'waiting'
  return off ? 'comingBack' : 'goingOff'
}

function Outcome({ command }: { command: Command }) {
  const { t } = useTranslation()
  const { status, statusReason, observed, requestedAt, endedAt } = command
  const word = t(`dock.status.${status}`)
  switch (status) {
    case 'confirmed': {
      const took = endedAt ? Date.parse(endedAt) - Date.parse(requestedAt) : 0
      const text =
        statusReason === 'already' ? t('dock.already') : t('dock.confirmedIn', { time: seconds(took) })
      return <span>{text}</span>
    }
    case 'contradicted':
      return <span>{observed ? t('dock.says', { state: observed }) : word}</span>
    default:
      return <span className={styles.quiet}>{statusReason ? `${word} · ${statusReason}` : word}</span>
  }
}
