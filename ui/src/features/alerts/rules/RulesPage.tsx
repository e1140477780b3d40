import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../../api/problem'
import type { Rule } from '../../../api/types'
import { AtInstant } from '../../../live/AtInstant'
import { useLive } from '../../../live/context'
import { useLink, useMayAct } from '../../../live/hooks'
import { Button, ButtonLink } from '../../../shared/Button'
import { PageHeader } from '../../../shared/PageHeader'
import { Panel, PanelMiddle, type PanelState } from '../../../shared/Panel'
import { ProblemAlert } from '../../../shared/ProblemAlert'
import { useCan } from '../../../shared/session'
import { Table } from '../../../shared/Table'
import { fullInstant } from '../../../shared/time'
import { useInstant } from '../../../shared/useInstant'
import { requestFor } from './draft'
import { RuleRow } from './RuleRow'
import { useMetrics, useRules, useSaveRule } from './useRules'

const RemoveRuleDialog = lazy(async () => ({
  default: (await import('./RemoveRuleDialog')).RemoveRuleDialog,
}))

const COLUMNS = ['name', 'condition', 'severity', 'standing', 'lastRaised', 'state'] as const

/** Our own rules, and what each of them raised. */
export function RulesPage() {
  return (
    <AtInstant>
      <Listed />
    </AtInstant>
  )
}

function Listed() {
  const { t } = useTranslation()
  const { past } = useLive()
  const { keep } = useInstant()
  const can = useCan()
  const may = useMayAct()
  const rules = useRules()
  const metrics = useMetrics()
  const save = useSaveRule()
  const lost = useLink().kind === 'lost'
  const [removed, setRemoved] = useState<Rule | null>(null)
  const writes = can('alerts:write') && !past
  const items = rules.data?.items ?? []
  const state: PanelState = rules.isPending ? 'loading' : past ? 'past' : lost ? 'stale' : 'data'
  const add = writes && (
    <ButtonLink to="/ops/alerts/rules/new" weight="primary" size="medium">
      {t('rules.add')}
    </ButtonLink>
  )
  const error = rules.error ?? save.error
  return (
    <>
      <PageHeader
        title={t('rules.heading')}
        lead={
          past
            ? t('past.knownAt', { instant: past.asOf ? fullInstant(past.asOf) : past.at })
            : t('rules.lead')
        }
        trail={[{ name: t('world.operations') }, { name: t('page.alerts'), to: keep('/ops/alerts') }]}
      >
        {add}
      </PageHeader>
      {error && (
        <ProblemAlert problem={problemOf(error)}>
          <Button onClick={() => void rules.refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      <Panel title={t('rules.heading')} note={rules.data ? items.length : ''} state={state}>
        {rules.isSuccess && items.length === 0 ? (
          <PanelMiddle title={t(past ? 'past.notKnown' : 'rules.none')}>
            <span>{t('rules.noneWhat')}</span>
            {add}
          </PanelMiddle>
        ) : (
          <Table label={t('rules.heading')} columns={[...COLUMNS.map((column) => t(`rules.${column}`)), '']}>
            {items.map((rule) => (
              <RuleRow
                key={rule.key}
                rule={rule}
                metrics={metrics.data?.items ?? []}
                ready={may.ok && !save.isPending}
                onSwitch={
                  writes ? () => save.mutate({ existing: rule, body: requestFor(rule, !rule.enabled) }) : null
                }
                onRemove={can('alerts:delete') && !past ? () => setRemoved(rule) : null}
              />
            ))}
          </Table>
        )}
      </Panel>
      <Suspense>{removed && <RemoveRuleDialog rule={removed} onClose={() => setRemoved(null)} />}</Suspense>
    </>
  )
}
