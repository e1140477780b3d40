import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Alert } from '../../api/types'
import { SourceLink } from '../../live/SourceName'
import { Fact, Facts } from '../../shared/Facts'
import { Panel, type PanelState } from '../../shared/Panel'
import { fullInstant } from '../../shared/time'
import { useInstant } from '../../shared/useInstant'
import { stateOf } from './words'

const ALL = 'open,acked,resolved'

/** What it is about, who says so, and when. */
export function AlertFacts({ alert, state }: { alert: Alert; state: PanelState }) {
  const { t } = useTranslation()
  const { keep } = useInstant()
  const { acked, target, resolvedAt, resolvedBy } = alert
  const until = acked?.until
  const rule = alert.labels.rule_id
  return (
    <Panel title={t('alerts.facts')} state={state}>
      <Facts>
        <Fact label={t('alerts.state')}>{t(`alerts.states.${stateOf(alert)}`)}</Fact>
        <Fact label={t('alerts.target')}>
          {target ? (
            <Link to={keep(`/ops/alerts?${new URLSearchParams({ state: ALL, target: target.key })}`)}>
              {target.name}
            </Link>
          ) : (
            '–'
          )}
        </Fact>
        <Fact label={t('alerts.source')}>
          <SourceLink id={alert.source} />
        </Fact>
        {rule && (
          <Fact label={t('rules.ofAlert')}>
            <Link to={keep(`/ops/alerts/rules/${encodeURIComponent(rule)}`)}>{rule}</Link>
          </Fact>
        )}
        <Fact label={t('alerts.firstSeen')}>{fullInstant(alert.firstSeen)}</Fact>
        <Fact label={t('alerts.lastSeenLabel')}>{fullInstant(alert.lastSeen)}</Fact>
        <Fact label={t('alerts.count')}>{`×${alert.count}`}</Fact>
        {acked && (
          <>
            <Fact label={t('alerts.acknowledged')}>{`${acked.by}, ${fullInstant(acked.at)}`}</Fact>
            <Fact label={t('alerts.ends')}>
              {until === 'clear'
                ? t('alerts.untilClear')
                : until
                  ? t('alerts.until', { at: fullInstant(until) })
                  : t('alerts.outlasts')}
            </Fact>
          </>
        )}
        {resolvedAt && (
          <Fact label={t('alerts.resolved')}>{`${fullInstant(resolvedAt)} · ${resolvedBy ?? ''}`}</Fact>
        )}
      </Facts>
    </Panel>
  )
}
