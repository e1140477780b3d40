import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { problemOf } from '../../../api/problem'
import type { Rule, WatchedMetric } from '../../../api/types'
import { useLive } from '../../../live/context'
import { useMayAct } from '../../../live/hooks'
import { Button, ButtonLink } from '../../../shared/Button'
import { Panel } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import { useCan } from '../../../shared/session'
import { useInstant } from '../../../shared/useInstant'
import { draftOf, emptyDraft, faultsOf, requestOf } from './draft'
import { RuleFields } from './RuleFields'
import { RuleRehearsal } from './RuleRehearsal'
import styles from './rules.module.css'
import { useSaveRule } from './useRules'

interface Props {
  metrics: readonly WatchedMetric[]
  existing: Rule | undefined
}

/** What a rule watches, and beside it what it would have raised. */
export function RuleForm({ metrics, existing }: Props) {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const navigate = useNavigate()
  const can = useCan()
  const may = useMayAct()
  const metricOf = (word: string) => metrics.find(({ metric }) => metric === word)
  const [draft, setDraft] = useState(() =>
    existing ? draftOf(existing, metricOf(existing.when.metric)) : emptyDraft(metrics),
  )
  const save = useSaveRule(() => void navigate('/ops/alerts/rules'))
  const metric = metricOf(draft.metric)
  const faults = faultsOf(draft, metric)
  const body = metric && faults.length === 0 ? requestOf(draft, metric) : null
  const tried = metric && faults.every((fault) => fault === 'name' || fault === 'labels')
  const writes = can('alerts:write') && !past
  return (
    <div className={styles.columns}>
      <Panel title={t('rules.rule')} state={past ? 'past' : 'data'}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (body && writes && may.ok) save.mutate({ existing, body })
          }}
        >
          <RuleFields draft={draft} metrics={metrics} faults={faults} locked={!writes} onDraft={setDraft} />
          {save.error && <ProblemAlert problem={problemOf(save.error)} />}
          <footer className={styles.foot}>
            <ButtonLink to={keep('/ops/alerts/rules')} size="large">
              {t('action.cancel')}
            </ButtonLink>
            {writes ? (
              <Button
                type="submit"
                size="large"
                weight="primary"
                disabled={!body || !may.ok || save.isPending}
              >
                {t(existing ? 'rules.save' : 'rules.define')}
              </Button>
            ) : (
              <span className={styles.quiet}>{t(past ? 'past.notNow' : 'rules.readOnly')}</span>
            )}
          </footer>
        </form>
      </Panel>
      <RuleRehearsal body={tried ? requestOf(draft, metric) : null} metric={metric} />
    </div>
  )
}
