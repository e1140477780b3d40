import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ProblemError, problemOf } from '../../../api/problem'
import type { Rule } from '../../../api/types'
import { AtInstant } from '../../../live/AtInstant'
import { PageHeader } from '../../../shared/PageHeader'
import { Panel, PanelMiddle } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import { useInstant } from '../../../shared/useInstant'
import { RuleForm } from './RuleForm'
import { useMetrics, useRule } from './useRules'

/** One rule, or a new one. */
export function RulePage() {
  const { id = '' } = useParams()
  return (
    <AtInstant>
      <Asking key={id} id={id} />
    </AtInstant>
  )
}

function Asking({ id }: { id: string }) {
  const { t } = useTranslation()
  const rule = useRule(id)
  const metrics = useMetrics()
  const missing = rule.error instanceof ProblemError && rule.error.problem.status === 404
  const error = missing ? metrics.error : (rule.error ?? metrics.error)
  if (metrics.data && (id === '' || rule.data))
    return (
      <>
        <Head rule={rule.data} />
        <RuleForm key={rule.data?.version ?? ''} metrics={metrics.data.items} existing={rule.data} />
      </>
    )
  return (
    <>
      <Head rule={undefined} />
      {error && <ProblemAlert problem={problemOf(error)} />}
      {!error && (
        <Panel title={t('rules.one')} state={missing ? 'missing' : 'loading'}>
          {missing && <PanelMiddle title={t('rules.missing')}>{t('rules.missingWhat')}</PanelMiddle>}
        </Panel>
      )}
    </>
  )
}

function Head({ rule }: { rule: Rule | undefined }) {
  const { t } = useTranslation()
  const { keep } = useInstant()
  return (
    <PageHeader
      title={rule?.name ?? t('rules.one')}
      named={rule !== undefined}
      trail={[
        { name: t('world.operations') },
        { name: t('page.alerts'), to: keep('/ops/alerts') },
        { name: t('rules.heading'), to: keep('/ops/alerts/rules') },
      ]}
    />
  )
}
