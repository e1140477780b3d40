import { useTranslation } from 'react-i18next'
import type { Source } from '../../api/types'
import { Fact, Facts } from '../../shared/Facts'
import { Panel } from '../../shared/Panel'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { glyphOfHealth } from '../../shared/status'
import { shortInstant } from '../../shared/time'
import styles from './SourceFacts.module.css'

export function HealthPanel({ source }: { source: Source }) {
  const { t } = useTranslation()
  const { status, reason, detail, since, lastSuccess, lastAttempt, consecutiveFailures, circuit, latencyMs } =
    source.health
  const instant = (at: string | null) => (at ? shortInstant(at) : t('time.never'))
  return (
    <Panel title={t('source.health')} state={status === 'OFFLINE' ? 'error' : 'data'}>
      <p className={styles.state} data-status={status}>
        <StatusGlyph name={glyphOfHealth(status)} />
        {t(`sources.status.${status}`)}
        {reason && <span>{`· ${t(`sources.reason.${reason}`)}`}</span>}
      </p>
      {detail && <p className={styles.detail}>{detail}</p>}
      <dl className={styles.row}>
        <Fact label={t('source.since')}>{instant(since)}</Fact>
        <Fact label={t('source.lastSuccess')}>{instant(lastSuccess)}</Fact>
        <Fact label={t('source.lastAttempt')}>{instant(lastAttempt)}</Fact>
        <Fact label={t('source.failures')}>{consecutiveFailures}</Fact>
        <Fact label={t('source.circuit')}>{circuit}</Fact>
        <Fact label={t('source.latency')}>
          {latencyMs === null ? '–' : t('unit.millis', { n: latencyMs })}
        </Fact>
      </dl>
    </Panel>
  )
}

export function SettingsPanel({ source }: { source: Source }) {
  const { t } = useTranslation()
  const { status, metrics, config } = source.intervals
  return (
    <Panel title={t('source.settings')}>
      <Facts>
        <Fact label={t('source.kind')}>{source.kind}</Fact>
        <Fact label={t('source.site')}>{source.site}</Fact>
        <Fact label={t('source.endpoint')}>
          <code>{source.endpoint}</code>
        </Fact>
        {Object.entries(source.config).map(([name, value]) => (
          <Fact key={name} label={name}>
            {String(value) || '–'}
          </Fact>
        ))}
        {Object.entries(source.credentials).map(([name, credential]) => (
          <Fact key={name} label={name}>
            <CredentialState credential={credential} />
          </Fact>
        ))}
        <Fact label={t('wizard.readEvery')}>
          {t('unit.seconds', { n: `${status} / ${metrics} / ${config}` })}
        </Fact>
        <Fact label={t('source.devices')}>{source.devices}</Fact>
      </Facts>
    </Panel>
  )
}

function CredentialState({ credential }: { credential: Source['credentials'][string] }) {
  const { t } = useTranslation()
  const { set, last4, updatedAt, rotatedBy } = credential
  if (!set) return t('wizard.credentialUnset')
  const at = updatedAt && shortInstant(updatedAt)
  const changed = at
    ? t(rotatedBy ? 'source.changedBy' : 'source.changed', { at, by: rotatedBy })
    : t('wizard.credentialSet')
  return last4 ? `${changed}, ${t('source.lastFour', { last4 })}` : changed
}
