import OutlinedInput from '@mui/material/OutlinedInput'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Monitor } from '../../api/types'
import { useMayAct } from '../../live/hooks'
import { SourceName } from '../../live/SourceName'
import { AskDialog } from '../../shared/mui/AskDialog'
import { Fact, ReasonRow, Row } from '../../shared/mui/AskRows'
import styles from './MonitorPage.module.css'
import { useMaintain, useMaintainRehearsal } from './useMaintain'

const USUAL = '60'
const LONGEST = 10_080

/** Asks for how long and why, and says that only time ends it. */
export function MaintainDialog({ monitor, onClose }: { monitor: Monitor; onClose: () => void }) {
  const { t } = useTranslation()
  const id = useId()
  const may = useMayAct()
  const [minutes, setMinutes] = useState(USUAL)
  const [reason, setReason] = useState('')
  const number = Number(minutes)
  const valid = Number.isInteger(number) && number >= 1 && number <= LONGEST
  const body = { minutes: number, reason: reason.trim() }
  const complete = valid && body.reason !== ''
  const maintain = useMaintain(monitor, body, onClose)
  const rehearsal = useMaintainRehearsal(monitor, complete ? body : null)
  const verb = t('maintenance.verb', { name: monitor.name })
  return (
    <AskDialog
      question={t('maintenance.question', { name: monitor.name })}
      where={monitor.target ?? monitor.name}
      facts={
        <>
          <Fact label={t('maintenance.told')}>
            <SourceName id={monitor.source} />
          </Fact>
          <Row label={t('maintenance.minutes')} id={`${id}-minutes`}>
            <div className={styles.minutes}>
              <OutlinedInput
                value={minutes}
                error={!valid}
                slotProps={{
                  input: { inputMode: 'numeric', 'aria-labelledby': `${id}-minutes ${id}-help` },
                }}
                onChange={(event) => setMinutes(event.target.value)}
              />
              <span id={`${id}-help`}>{t('maintenance.minutesHelp', { most: LONGEST })}</span>
            </div>
          </Row>
          <ReasonRow needed value={reason} onChange={setReason} />
        </>
      }
      warning={may.ok ? null : t('ask.linkLost')}
      verb={maintain.isPending ? t('ask.send') : verb}
      dangerous={false}
      ready={may.ok && complete && !maintain.isPending}
      rehearsal={rehearsal}
      error={maintain.error}
      onAct={() => maintain.mutate()}
      onClose={onClose}
    />
  )
}
