import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../../api/problem'
import type { ApprovalRule } from '../../api/types'
import { Button } from '../../shared/Button'
import { Hidden } from '../../shared/Hidden'
import { Panel, PanelMiddle } from '../../shared/Panel'
import { ProblemAlert } from '../../shared/ProblemAlert'
import { StatusGlyph } from '../../shared/StatusGlyph'
import { useCan } from '../../shared/session'
import { commandTitle } from '../../shared/spoken'
import { Table } from '../../shared/Table'
import styles from './approvals.module.css'
import { useRules } from './useApprovals'
import { byFeature, featureOf, whyNotOf } from './words'

const RuleDialog = lazy(async () => ({ default: (await import('./RuleDialog')).RuleDialog }))

/** What has to wait for a second person, by what it belongs to; and why the rest cannot. */
export function RuleList() {
  const { t } = useTranslation()
  const { data, error, isPending, refetch } = useRules()
  const writes = useCan()('settings:write')
  const [asked, setAsked] = useState<ApprovalRule | null>(null)
  return (
    <>
      {error && (
        <ProblemAlert problem={problemOf(error)}>
          <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
        </ProblemAlert>
      )}
      {isPending && (
        <Panel title={t('approvals.view.rules')} state="loading">
          <PanelMiddle title={t('approvals.loading')} />
        </Panel>
      )}
      {byFeature(data ?? []).map(([feature, rules]) => (
        <Panel
          key={feature}
          title={featureOf(feature)}
          className={styles.rules}
          note={t('approvals.ruled', { count: rules.filter(({ required }) => required).length })}
        >
          <Table
            label={featureOf(feature)}
            columns={[...COLUMNS.map((column) => t(`approvals.column.${column}`)), '']}
          >
            {rules.map((rule) => (
              <RuleRow key={rule.type} rule={rule} onAsk={writes ? setAsked : null} />
            ))}
          </Table>
        </Panel>
      ))}
      <Suspense>{asked && <RuleDialog rule={asked} onClose={() => setAsked(null)} />}</Suspense>
    </>
  )
}

const COLUMNS = ['command', 'permission', 'rule'] as const

interface RowProps {
  rule: ApprovalRule
  onAsk: ((rule: ApprovalRule) => void) | null
}

function RuleRow({ rule, onAsk }: RowProps) {
  const { t } = useTranslation()
  const { type, permission, approvable, why_not, required, minutes } = rule
  return (
    <tr>
      <td>
        <b>{commandTitle(type)}</b>
        <div className={styles.type}>{type}</div>
      </td>
      <td className={styles.permission}>{permission}</td>
      <td className={styles.standing}>
        {approvable ? (
          <span>
            <StatusGlyph name={required ? 'ok' : 'off'} />
            {required ? t('approvals.required', { count: minutes }) : t('approvals.free')}
          </span>
        ) : (
          <span className={styles.quiet}>{why_not && whyNotOf(why_not)}</span>
        )}
      </td>
      <td className={styles.end}>
        {approvable && onAsk && (
          <Button onClick={() => onAsk(rule)}>
            {t('approvals.change')} <Hidden>{commandTitle(type)}</Hidden>
          </Button>
        )}
      </td>
    </tr>
  )
}
