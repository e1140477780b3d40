import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/problem'
import type { RuleRequest, WatchedMetric } from '../../../api/types'
import { Panel } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import { fullInstant, shortInstant } from '../../../shared/time'
import { useSettled } from '../../../shared/useSettled'
import styles from './rules.module.css'
import { useRuleRehearsal } from './useRules'
import { written } from './words'

interface Props {
  /** `null` while there is no condition to try. */
  body: RuleRequest | null
  metric: WatchedMetric | undefined
}

/** What the rule would have raised, tried on the readings of the last seven days. */
export function RuleRehearsal({ body, metric }: Props) {
  const { t } = useTranslation()
  const settled = useSettled(JSON.stringify(body))
  const { data, error, isFetching } = useRuleRehearsal(JSON.parse(settled) as RuleRequest | null)
  const shown = body === null ? undefined : data
  return (
    <Panel title={t('rules.rehearsal')} state={body !== null && isFetching ? 'loading' : 'data'}>
      <div className={styles.rehearsal}>
        {error && body && <ProblemAlert problem={problemOf(error)} />}
        <p role="status">
          {shown
            ? t(shown.more ? 'rules.wouldHaveMore' : 'rules.wouldHave', { count: shown.occurrences.length })
            : t('rules.thresholdFirst')}
        </p>
        {shown && (
          <>
            <p className={styles.quiet}>
              {t('rules.triedOn', { count: shown.entities, resolution: shown.resolution })}
            </p>
            <ul className={styles.occurrences}>
              {shown.occurrences.map(({ key, name, from, to, worst }) => (
                <li key={`${key} ${from}`}>
                  <span title={key}>{name}</span>
                  <span title={fullInstant(from)}>
                    {to
                      ? t('alerts.fromTo', { from: shortInstant(from), to: shortInstant(to) })
                      : t('rules.stillStanding', { from: shortInstant(from) })}
                  </span>
                  <b>{metric ? written(worst, metric) : worst}</b>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Panel>
  )
}
