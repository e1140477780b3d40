import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../api/client'
import { keys } from '../../api/queries'
import type { Alert, Command } from '../../api/types'
import { CommandActions } from '../../live/CommandActions'
import { useLive } from '../../live/context'
import { isOpen } from '../../live/dock'
import { useServerNow } from '../../live/hooks'
import { Fact, Facts } from '../../shared/Facts'
import { Panel, type PanelState } from '../../shared/Panel'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useCan } from '../../shared/session'
import { wordAt } from '../../shared/spoken'
import { glyphOfCommand } from '../../shared/status'
import { clockTime, duration, fullInstant } from '../../shared/time'
import { Told } from './AcknowledgedLine'
import styles from './AlertPage.module.css'
import { type WriteBackStatus, writeBackOf } from './words'

/** What the source was told, and what it was read to know since. */
export function WriteBackPanel({ alert, state }: { alert: Alert; state: PanelState }) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { commandId, detail } = alert.writeBack
  const status = writeBackOf(alert)
  const at = past?.at ?? null
  const { data: command } = useQuery({
    queryKey: [...keys.command(commandId ?? ''), status, at],
    queryFn: () => {
      const params = { path: { id: commandId ?? '' }, query: at ? { at } : {} }
      return answer(api.GET('/api/v1/commands/{id}', { params }))
    },
    enabled: commandId !== null,
    retry: false,
  })
  return (
    <Panel title={t('alerts.sourceTold')} state={state} note={<Told alert={alert} />}>
      <Facts>
        <Fact label={t('alerts.meaning')}>
          {t(command?.action === 'delete' ? deletionWords(status) : `alerts.toldWhat.${status}`)}
        </Fact>
        {detail && <Fact label={t('alerts.detail')}>{detail}</Fact>}
        {command && <CommandFacts command={command} />}
        {commandId && !command && (
          <Fact label={t('alerts.command')}>
            <code>{commandId}</code>
          </Fact>
        )}
      </Facts>
      {command && !past && <Acts command={command} />}
    </Panel>
  )
}

function deletionWords(status: WriteBackStatus) {
  const known = status === 'pending' || status === 'done' ? status : 'failed'
  return `alerts.deletedWhat.${known}` as const
}

function CommandFacts({ command }: { command: Command }) {
  const { t } = useTranslation()
  const { status, statusReason, requestedBy, requestedAt, observed } = command
  return (
    <>
      <Fact label={t('alerts.command')}>
        <span className={styles.command}>
          <StatusGlyph name={glyphOfCommand(status)} />
          {t(`dock.status.${status}`)}
        </span>
        <Waiting command={command} />
        {statusReason && <span className={styles.quiet}>{` · ${statusReason}`}</span>}
      </Fact>
      {observed && <Fact label={t('alerts.observed')}>{observed}</Fact>}
      <Fact label={t('alerts.requested')}>
        {`${requestedBy.name ?? requestedBy.id}, ${fullInstant(requestedAt)}`}
      </Fact>
      <Fact label={t('alerts.steps')}>
        <ol>
          {command.steps.map((step) => (
            <li key={`${step.at} ${step.status}`}>
              <span className={styles.quiet}>{clockTime(step.at)}</span>
              {` ${[wordAt(`dock.status.${step.status}`) ?? step.status, step.detail].filter(Boolean).join(' · ')}`}
            </li>
          ))}
        </ol>
      </Fact>
    </>
  )
}

function Waiting({ command }: { command: Command }) {
  const { t } = useTranslation()
  const now = useServerNow()
  if (!isOpen(command.status) || !command.deadline) return null
  const start = Date.parse(command.requestedAt)
  const passed = duration(now - start)
  const limit = duration(Date.parse(command.deadline) - start)
  return <span className={styles.quiet}>{` · ${t('dock.running', { passed, limit })}`}</span>
}

/** What may still be done about the command; of a settled one only the word stands. */
function Acts({ command }: { command: Command }) {
  const can = useCan()
  const settled = command.status === 'rejected' || command.status === 'cancelled' || command.dismissed
  if (settled || command.status === 'dispatched' || !can('alerts:write')) return null
  return (
    <div className={styles.acts}>
      <CommandActions command={command} />
    </div>
  )
}
