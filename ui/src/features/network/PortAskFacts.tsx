import { useTranslation } from 'react-i18next'
import type { Port } from '../../api/types'
import { useAge, useHeld } from '../../live/hooks'
import { Fact, LastFact } from '../../shared/mui/AskRows'
import { speed, watts } from '../../shared/quantities'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { ago } from '../../shared/time'
import styles from './PortDialog.module.css'
import { usePortStatus } from './usePortStatus'

/** What is known before one decides: observed state, who is behind it, what it feeds, who touched it last. */
export function PortAskFacts({ port }: { port: Port }) {
  const { t } = useTranslation()
  const { neighbor, poe } = port
  return (
    <>
      <Fact label={t('ask.now')}>
        <Now port={port} />
      </Fact>
      <Fact label={t('port.behind')}>
        {neighbor ? (
          <>
            {neighbor.name}
            {neighbor.port && <span className={styles.quiet}>{` · ${neighbor.port}`}</span>}
          </>
        ) : (
          <span className={styles.quiet}>{t('port.behindNone')}</span>
        )}
      </Fact>
      {poe && (
        <Fact label={t('port.poe')}>
          {t(`port.power.${poe.status}`)}
          {poe.powerMilliwatts !== null && ` · ${watts(poe.powerMilliwatts)} ${t('unit.watts')}`}
        </Fact>
      )}
      <LastFact last={port.lastChange} none={t('port.lastNone')} />
    </>
  )
}

function Now({ port }: { port: Port }) {
  const { t } = useTranslation()
  const status = usePortStatus(port.key, port)
  const age = useAge(useHeld(`switch/${port.switchId}`))
  const seen =
    age.at === null
      ? t('ask.neverObserved')
      : t('ask.observed', { age: ago(age.millis), source: port.source })
  return (
    <span className={styles.now}>
      <StatusGlyph name={status.glyph} />
      <b>{status.word}</b>
      {port.operState === 'UP' && port.speedBps !== null && <b>{`· ${speed(port.speedBps)}`}</b>}
      <span className={styles.quiet}>{`· ${seen}`}</span>
    </span>
  )
}
