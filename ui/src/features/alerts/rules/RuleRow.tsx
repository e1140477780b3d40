import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Rule, WatchedMetric } from '../../../api/types'
import { Button } from '../../../shared/Button'
import { Hidden } from '../../../shared/Hidden'
import { StatusGlyph } from '../../../shared/StatusGlyph'
import { fullInstant, shortInstant } from '../../../shared/time'
import { useInstant } from '../../../shared/useInstant'
import { glyphOfSeverity, severityOf } from '../words'
import styles from './rules.module.css'
import { useCondition } from './words'

interface Props {
  rule: Rule
  metrics: readonly WatchedMetric[]
  ready: boolean
  /** `null` when this viewer may not, or in the past. */
  onSwitch: (() => void) | null
  onRemove: (() => void) | null
}

export function RuleRow({ rule, metrics, ready, onSwitch, onRemove }: Props) {
  const { t } = useTranslation()
  const { keep } = useInstant()
  const condition = useCondition()
  const { name, enabled, standing, lastRaised } = rule
  const severity = severityOf(rule)
  return (
    <tr
      className={styles.row}
      data-severity={standing > 0 ? severity : undefined}
      data-off={!enabled || undefined}
    >
      <td>
        <Link to={keep(`/ops/alerts/rules/${rule.id}`)}>{name}</Link>
      </td>
      <td className={styles.quiet}>{condition(rule, metrics)}</td>
      <td>
        <span className={styles.word}>
          <StatusGlyph name={glyphOfSeverity(severity)} />
          {t(`alerts.severity.${severity}`)}
        </span>
      </td>
      <td>
        {standing > 0 ? (
          <Link to={keep(`/ops/alerts?${new URLSearchParams({ q: name })}`)}>
            {t('rules.standingNow', { count: standing })}
          </Link>
        ) : (
          t('rules.standingNow', { count: 0 })
        )}
      </td>
      <td className={styles.quiet} title={lastRaised ? fullInstant(lastRaised) : undefined}>
        {lastRaised ? shortInstant(lastRaised) : t('rules.never')}
      </td>
      <td className={styles.quiet}>{t(enabled ? 'rules.on' : 'rules.off')}</td>
      <td className={styles.acts}>
        {onSwitch && (
          <Button disabled={!ready} onClick={onSwitch}>
            {t(enabled ? 'rules.switchOff' : 'rules.switchOn')} <Hidden>{name}</Hidden>
          </Button>
        )}
        {onRemove && (
          <Button disabled={!ready} onClick={onRemove}>
            {t('rules.remove')} <Hidden>{name}</Hidden>
          </Button>
        )}
      </td>
    </tr>
  )
}
